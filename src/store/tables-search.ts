import type { ColumnType, Generated } from 'kysely';

type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T = unknown> = ColumnType<T, string, string>;

export interface SearchNameTable {
  report_id: string;
  number: number;
  words: string[];
}

export interface SearchGramTable {
  gram: string;
  word: string;
}

export interface SearchMarkTable {
  report_id: string;
  number: number;
  kind: string;
  value: string;
  grams: string[];
}

export interface SearchStoryTable {
  report_id: string;
  number: number;
  words: string;
}

export interface SearchResultTable {
  id: Generated<string>;
  user_id: string;
  query: string;
  hits: Json;
  made_at: DefaultMoment;
}

export interface SearchTables {
  search_name: SearchNameTable;
  search_gram: SearchGramTable;
  search_mark: SearchMarkTable;
  search_story: SearchStoryTable;
  search_result: SearchResultTable;
}
