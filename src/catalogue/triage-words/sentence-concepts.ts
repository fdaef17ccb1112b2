/**
 * Words by the concept they stand for in a report of fraud, lower case, without apostrophes: what lets the sentence model know "a biker is due" by "a
 * courier is expected". The model's weights rest on these lists: after a change, train it anew (evaluation/triage/sentences/train.ts).
 */
export const SENTENCE_CONCEPTS: Readonly<Record<string, string>> = {
  COLLECTOR:
    'courier couriers driver drivers messenger agent runner collector rider biker cabbie cab taxi minicab moped motorbike motorcycle bike van car vehicle bloke man men lad lads chap fellow fella guy guys gentleman youth male female woman stranger officer detective inspector sergeant constable dc ds di pc policeman policewoman police colleague caller suspect offender scammer fraudster roofer roofers builder builders trader workman workmen tradesman',
  KIN: 'mum mother mam dad father gran nan nana grandma granny grandad grandfather grandmother aunt auntie uncle husband wife sister brother son daughter nephew niece cousin partner neighbour neighbor friend client resident tenant customer member patient parents relative lady informant inft aggrieved aggd victim ip',
  GOODS:
    'money cash card cards envelope package parcel packet jewellery jewelry gold watch bag euros vouchers savings phone phones laptop balance rest deposit coins purse notes bundle valuables bullion goods item items wallet funds pin',
  COME: 'come comes coming arrive arrives arriving turn turns turning call calls calling round reach reaches reaching approach approaching return returns returning back knock knocks knocking ring rings ringing attend attends attending',
  CAME: 'came arrived turned called reached returned knocked rang attended went left drove fled ran walked',
  TAKE: 'collect collects collecting collection pick picks picking pickup fetch fetches fetching take takes taking get gets getting handover hand hands handing give gives giving meet meets meeting pass passes passing',
  TOOK: 'collected picked fetched took taken got handed gave given met passed paid parted sent transferred lost emptied spent',
  BE_NOW: 'is are am m re s',
  BE_PAST: 'was were had did',
  HERE: 'here outside door doorstep step porch drive driveway gate hall kitchen kerb window corner street road path inside house home address property scene location premises room',
  SOON: 'now soon shortly minute minutes min mins moment second seconds hour hours today tonight afternoon evening teatime lunchtime noon midday presently currently imminent imminently immediately asap any within about eta oclock bit while tomorrow',
  AGO: 'yesterday ago last week weeks month months monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december year later earlier since afterwards then',
  WAIT: 'wait waits waiting expect expects expecting expected due ready set booked arranged fixed about supposed meant',
  STILL: 'still yet keeps keep holding hanging listening staying continues continuing speaking talking',
  PHONE: 'phone line landline telephone mobile call handset speaker',
  BANK: 'bank branch counter cashier till teller atm cashpoint cash-machine jeweller jewellers shop station',
  WOULD: 'would could might should wanted asked told said claimed supposed',
  SAY: 'says say said states sts stated told tells texted text',
  NOT: 'not no never nobody nothing none refused declined without wont dont didnt doesnt isnt hasnt havent cant',
  GO: 'go goes going gone leave leaves leaving en route way walking heading set off driving travelling journey',
  STOP: 'stopped blocked refused cancelled froze frozen prevented intervened declined hung realised knew suspicious challenged',
  HELP: 'please hurry help quick quickly urgent urgently asap send',
  WANT: 'want need wish require expect ask asking asks',
  ACTION:
    'action further investigation investigate contact reply response visit follow crime number complaint anything nothing done',
  INFO: 'information info intelligence intel record records know log note statistics counting aware passing reporting',
  HELD: 'arrested custody detained charged caught held bail nicked cells court apprehended',
  KNOWN:
    'know knows known name named lives address admitted admits confessed owned recognised recognise identified neighbour ex former lodger tenant carer cleaner employee treasurer bookkeeper flatmate grandson nephew boyfriend girlfriend works',
  MEMORY:
    'memory forget forgets forgetful forgetting forgot remember remembers remembered recall confused confusion muddled dementia alzheimers alzheimer cognitive capacity vague wandering repeats',
  DEATH:
    'died death dead passed funeral buried burial widow widowed widower bereaved bereavement grief grieving late lost ashes cremation',
  ALONE: 'alone lonely loneliness isolated company nobody visitors visits visitor recluse friends family companionship',
  DEBT: 'debt debts arrears bailiff bailiffs loan owes owe rent bills food bank overdraft skint broke insolvency bankruptcy borrowed credit unpaid',
  MIND: 'anxiety depression depressed nerves schizophrenia bipolar psychiatric sectioned panic mental antidepressants medication breakdown ptsd voices counselling',
  BODY: 'blind deaf sight hearing wheelchair stroke parkinsons ms frail carers frame bedbound housebound disabled disability oxygen cancer arthritis hospital walk stairs eyesight hip heart ill poorly',
  LEARN:
    'autism autistic learning downs syndrome adhd dyslexia dyslexic read write school appointee support supported special',
  TONGUE:
    'english language interpreter translate translating speaks polish urdu punjabi romanian ukrainian bengali understand accent',
  DIE: 'suicide suicidal kill killing overdose die dying living live alive end ending point bridge harm wake',
  NEGLECT: 'hoard hoards hoarding rubbish squalor squalid dirty washing mould food eating drinking clothes insulin',
};
