/** One thing to choose in a Select, Combobox or Segmented. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  description?: string;
}
