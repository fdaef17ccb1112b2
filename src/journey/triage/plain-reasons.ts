/**
 * Sentences are written with the rules they rest on, "… with victim care (R1.9).", so that the code can be searched by rule. People read
 * them without: the words go into `because`, the rule ids into `rules`, which the pages show under a fold and `--json` as a list.
 */
export interface PlainWords {
  words: string;
  rules: string[];
}

const CITED = / ?\(([^()]{0,80}?R\d{1,2}\.\d{1,3}[^()]{0,80})\)/g;
const RULE_ID = /R\d{1,2}\.\d{1,3}/g;

/** Parts a sentence from the rules it cites in brackets. Text without a citation comes back as it is. */
export function withoutRules(sentence: string): PlainWords {
  const rules: string[] = [];
  const words = sentence.replace(CITED, (_, inside: string) => {
    rules.push(...(inside.match(RULE_ID) ?? []));
    return '';
  });
  return { words, rules: [...new Set(rules)] };
}
