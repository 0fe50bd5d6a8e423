import type { Metadata } from "next";
import { NewSource } from "#components/sources/new-source.tsx";
import { PageHeader } from "#ui/page-header.tsx";

export const metadata: Metadata = { title: "Connect a source" };

export default function NewSourceRoute() {
  return (
    <>
      <PageHeader back={{ href: "/sources", label: "Sources" }} title="Connect a source" />
      <NewSource />
    </>
  );
}
