/** Words of a field of a form. */
export interface Label {
  readonly label: string;
  /** What belongs here, in a sentence below the label. */
  readonly bantuan?: string;
  /** Lines of the field; without it, one. */
  readonly baris?: number;
  /** What a row of the list is called, in the singular. */
  readonly satu?: string;
}

/** Words by path of the field; items of a list have the path of the list. */
export type LabelJenis = Readonly<Record<string, Label>>;

/** The same fields below another one. */
export const dibawah = (ruas: string, label: LabelJenis): LabelJenis =>
  Object.fromEntries(Object.entries(label).map(([jalur, satu]) => [`${ruas}.${jalur}`, satu]));
