import { z } from "zod";
import { ApiProblem, request } from "#client/api.ts";
import { emailSchema } from "#contracts/account.ts";

export const signInSchema = z.object({ email: emailSchema, password: z.string().min(1, "Enter your password") });
export type SignIn = z.infer<typeof signInSchema>;

/** Sets the session cookie. Throws ApiProblem; the sentence does not tell which of the two was wrong. */
export async function signIn(input: SignIn): Promise<void> {
  try {
    await request(z.unknown(), "POST", "/api/auth/sign-in/email", input);
  } catch (error) {
    throw error instanceof ApiProblem ? new ApiProblem({ ...error, detail: sentence(error) }) : error;
  }
}

function sentence({ status, message }: ApiProblem): string {
  if (status === 400 || status === 401 || status === 403) return "E-mail or password is wrong.";
  if (status === 429) return "Too many tries. Wait a minute, then try again.";
  return message;
}
