/** An answer that browsers save as a file. `fileName` is plain ASCII without quotes. */
export class Download {
  readonly fileName: string;
  readonly content: unknown;

  constructor(fileName: string, content: unknown) {
    this.fileName = fileName;
    this.content = content;
  }
}
