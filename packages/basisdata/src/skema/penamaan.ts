import { CamelCasePlugin, type KyselyPlugin } from 'kysely';

/** `unitTahunId` in TypeScript, `unit_tahun_id` in SQL. What stands inside a jsonb is data and stays as it is. */
export const createPlugins = (): KyselyPlugin[] => [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** A name of TypeScript as it stands in SQL. */
export const toSqlName = (nama: string): string => nama.replace(/[A-Z]/g, (huruf) => `_${huruf.toLowerCase()}`);
