import { z } from "zod";

const nodeSchema = z.looseObject({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Actual Rows": z.number().default(0),
  "Actual Loops": z.number().default(0),
  "Rows Removed by Filter": z.number().default(0),
  Plans: z.array(z.unknown()).default([]),
});
type Node = z.infer<typeof nodeSchema>;

/** What a plan says of the way to the answer. */
export interface ReadPlan {
  indexes: string[];
  /** Tables read from end to end. */
  scanned: string[];
  /** Rows looked at in tables. */
  rowsRead: number;
}

/** `plan`: the "Plan" of EXPLAIN (ANALYZE, FORMAT JSON). */
export function readPlan(plan: unknown): ReadPlan {
  const nodes = flatten(plan);
  return {
    indexes: [...new Set(nodes.flatMap((node) => node["Index Name"] ?? []))],
    scanned: nodes.flatMap((node) => (node["Node Type"] === "Seq Scan" ? (node["Relation Name"] ?? []) : [])),
    rowsRead: Math.round(nodes.filter(isRead).reduce((sum, node) => sum + rowsOf(node), 0)),
  };
}

/** A bitmap's rows are counted where they are read from the table. */
function isRead(node: Node): boolean {
  return /Scan/.test(node["Node Type"]) && node["Relation Name"] !== undefined;
}

function rowsOf(node: Node): number {
  return (node["Actual Rows"] + node["Rows Removed by Filter"]) * node["Actual Loops"];
}

function flatten(plan: unknown): Node[] {
  const node = nodeSchema.parse(plan);
  return [node, ...node.Plans.flatMap(flatten)];
}
