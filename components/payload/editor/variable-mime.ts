/** What a dragged variable is carried as; plain text beside it serves other fields. */
export const variableMime = "application/x-hookline-variable";
