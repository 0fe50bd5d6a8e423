import type { Metadata } from "next";
import { PersonScreen } from "#components/people/person-screen.tsx";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ email: string }> }) {
  return <PersonScreen email={decodeURIComponent((await params).email)} />;
}
