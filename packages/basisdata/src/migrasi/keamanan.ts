/** No row is visible or writable but those of the government that the transaction was opened for. */
const MILIK_SENDIRI = `instansi_id = nullif(current_setting('app.instansi', true), '')::uuid`;

/** Statements that keep the rows of each government in these tables apart, also from the owner of the tables. */
export const protectTabel = (nama: readonly string[]): readonly string[] =>
  nama.flatMap((satu) => [
    `alter table ${satu} enable row level security`,
    `alter table ${satu} force row level security`,
    `create policy instansi_sendiri on ${satu} using (${MILIK_SENDIRI}) with check (${MILIK_SENDIRI})`,
  ]);

/** Statements by which each row belongs to a government that there is; last of all, as Citus wants it. */
export const refInstansi = (nama: readonly string[]): readonly string[] =>
  nama.map((satu) => `alter table ${satu} add foreign key (instansi_id) references ref_instansi (id)`);
