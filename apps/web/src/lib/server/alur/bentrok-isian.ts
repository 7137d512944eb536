/** A field in which what was typed differs from what somebody else has stored. */
export interface RuasBeda {
  readonly label: string;
  readonly saya: string;
  readonly tersimpan: string;
}

/** Fields that differ, in the order of the form. */
export function listBeda<Ruas extends string>(
  label: Readonly<Record<Ruas, string>>,
  saya: Readonly<Record<Ruas, string>>,
  tersimpan: Readonly<Record<Ruas, string>>,
): RuasBeda[] {
  const rapi = (teks: string) => teks.trim().replace(/\r\n?/g, '\n');
  return (Object.keys(label) as Ruas[]).flatMap((ruas) =>
    rapi(saya[ruas]) === rapi(tersimpan[ruas])
      ? []
      : [{ label: label[ruas], saya: rapi(saya[ruas]), tersimpan: rapi(tersimpan[ruas]) }],
  );
}
