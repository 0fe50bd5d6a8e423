/** Makes the first account and the store North Oak of a new installation; answers the owner's cookies, "a=1; b=2". */
export async function signUp(appUrl: string): Promise<string> {
  const account = { name: "Olga Berg", email: "olga@northoak.example", password: "correct horse battery" };
  const response = await fetch(`${appUrl}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: appUrl },
    body: JSON.stringify({ ...account, storeName: "North Oak" }),
  });
  if (!response.ok) throw new Error(`The set-up answered ${response.status}: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  return cookies.join("; ");
}
