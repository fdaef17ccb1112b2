/** The commonest words of English in what people tell of a call: a third and more of any account are of these (CHECKING.leastEnglish). */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'a about all am an and any are as asked at bank be been but by call called came can card cash come did do does dont for from get give go got had has have he her him his how i if in is it its just know like man me money mum my no not now of on one or our out phone police rang ring said say says send she so some tell that the their them then there they this to told took up us was we were what when where who will with would yes you your'.split(
    ' ',
  ),
);
