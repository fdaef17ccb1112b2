/**
 * Given names common in Britain, of all its communities (births and electoral rolls of the last ninety years, from general knowledge): by
 * them a name is known in a story that does not announce it. Missing ones cost recall only.
 */
const NAMES =
  'aaron abdul abigail adam adrian ahmed aidan aisha alan albert alex alexander alexandra alfred ali alice alison allan amanda amir amy andrea andrew angela anita ann anna anne anthony antony arthur asif audrey ' +
  'barbara barry beatrice ben benjamin bernard bethany betty beverley brenda brendan brian bridget bruce bryan callum cameron carl carla carol caroline catherine cathy charles charlie charlotte cheryl chloe chris christina christine christopher ' +
  'claire clare clive colin connor craig cynthia daisy damian daniel danny darren dave david dean debbie deborah declan denise dennis derek diana diane dominic donald donna doreen doris dorothy douglas duncan dylan ' +
  'eamonn eddie edward edwin eileen elaine eleanor elizabeth ellen ellie emily emma eric erica ernest esther ethan eva evelyn fatima fiona florence frances francis fred frederick gareth gary gavin gemma geoff geoffrey george georgia georgina ' +
  'gerald gerard gillian gina glen glenn gloria gordon graeme graham greg gregory guy gwen hannah hardeep harold harriet harry hassan hayley hazel heather helen henry hilary howard hugh hussain ian ibrahim imran iris irene isaac isabel isla ivan ivy ' +
  'jack jackie jacob jacqueline jake james jamie jan jane janet janice jasmine jason jay jayne jean jeff jeffrey jennifer jenny jeremy jerome jessica jill jim joan joanna joanne joe joel john jonathan jordan joseph josephine josh joshua joyce judith judy julia julian julie justin ' +
  'karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kerry kevin khalid kieran kim kirsty kyle lance laura lauren lawrence leah lee len leo leon leonard leslie lewis liam lilian linda lindsay lisa liz lloyd lorraine louis louise lucy luke lydia lynda lynn lynne ' +
  'malcolm marc marcus margaret maria marian marie marilyn marion marjorie martha martin martyn mary matt matthew maureen maurice max maxine megan melanie melissa michael michelle mick miles millie miranda mohamed mohammad mohammed moira molly monica morgan muhammad muriel ' +
  'nadia nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noel nora norma norman oliver olivia omar oscar owen pamela patricia patrick paul paula pauline penny peter phil philip philippa phillip phyllis priya rachel raj rajesh ralph ray raymond rebecca reece reginald rhys ' +
  'richard rita robert roberta robin rodney roger roland ronald ronnie rory rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sanjay sara sarah scott sean sharon shaun sheila shirley sidney simon sophia sophie stacey stanley stella stephanie stephen steve steven stewart stuart sunil susan suzanne sylvia ' +
  'tanya tariq teresa terence terry theresa thomas tim timothy tina toby tom tony tracey tracy trevor usman valerie vanessa vera victor victoria vijay vincent violet vivien wayne wendy wilfred william winifred yasmin yousef yusuf yvonne zach zachary zara zoe';

/** Given names that are everyday words too: they need a capital. */
const ALSO_WORDS =
  'mark grant rose may april grace hope faith joy bill frank rich pat sue rob dawn june will penny max';
/** These even with one letter small or large: a text without capitals is not read for them. */
const MOSTLY_WORDS = 'may april hope faith joy rich pat sue rob june will penny rose bill';

export const GIVEN_NAMES: ReadonlySet<string> = new Set(`${NAMES} ${ALSO_WORDS}`.split(' '));
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(ALSO_WORDS.split(' '));
export const WORDS_FIRST: ReadonlySet<string> = new Set(MOSTLY_WORDS.split(' '));
