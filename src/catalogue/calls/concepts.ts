/**
 * Words that mean the same thing to the word model (engines/calls/lean.ts): "pop", "put" and "seal" are one concept, "envelope", "newspaper"
 * and "carrier bag" another. The model learns of concepts and of pairs of them close together, so that what it has learnt of one wording
 * holds for the next. Single plain words, British English; a word may stand in one concept only.
 */
export const CONCEPTS: Record<string, string> = {
  POLICE:
    'police policeman policewoman constable sergeant inspector detective dc ds di dci pc pcso cid constabulary met yard superintendent officer officers copper squad nca collar',
  STATION: 'station custody cells cell interviewed nick',
  BANK: 'bank banks banking branch branches building society bureau hsbc barclays lloyds natwest santander nationwide halifax tsb monzo starling revolut coop barclaycard visa mastercard amex rbs metro skipton coventry yorkshire clydesdale chase',
  CASHIER:
    'cashier cashiers teller tellers clerk clerks counter till staff manager managers employee employees assistant',
  GOVERNMENT:
    'hmrc revenue tax council dwp ministry treasury home government court judge magistrate magistrates bailiff bailiffs dvla ofgem fca',
  COMPANY:
    'amazon microsoft windows bt sky virgin talktalk broadband router internet computer laptop ip virus viruses hackers hacked hacker',
  CARD: 'card cards debit credit chequebook passbook chip',
  SECRET: 'pin pins passcode passcodes password passwords code codes digits otp memorable cvv login',
  NUMBERS: 'number numbers figures digit sixteen expiry signature strip',
  CASH: 'cash money notes note twenties fifties tenners savings funds banknotes withdrawal withdrawals pension',
  AMOUNT: 'hundred thousand grand quid pounds pound £ million k fifty penny balance',
  WITHDRAW: 'withdraw withdrawing draw drew drawn withdrew withdrawn drawing',
  GOODS:
    'gold rolex watch watches omega breitling cartier bullion bars sovereigns krugerrands jewellery diamonds ring iphone iphones laptops ipad jeweller jewellers euros currency dollars valuables bracelet',
  BUY: 'buy buying bought purchase purchases order ordering choose pick',
  MOVE: 'move moved moving transfer transferred transferring shift shifted migrate send sending sent deposit lodge lodged lodging park parked wire',
  ACCOUNT: 'account accounts isa saver sort payee pot wallet escrow vault',
  SAFE: 'safe safety safer secure secured protected protect protection holding ring fence fenced quarantine safeguard',
  NEWACC: 'new fresh temporary opened',
  PACK: 'envelope envelopes bag bags newspaper foil wrap wrapped seal sealed carrier parcel package packet box tin jiffy',
  COLLECT:
    'collect collects collecting collected collection collector fetch fetching pick picks picking courier couriers driver motorbike bike moped taxi cab minicab messenger volunteer lad colleague',
  COME: 'come comes coming round along visit knock door doorstep outside minutes nip pop pops popping stop',
  HAND: 'hand handed handing give gave giving given pass passing hands',
  FAKE: 'counterfeit forged forgery forgeries fake fakes dud duds forging snide clone cloned cloning copied copy copying copies duplicate duplicated skimmed skimmers skimming',
  CROOK:
    'corrupt corruption crooked insider stealing stolen gang syndicate criminals criminal villains involved switching pocketing bent ringleader thief',
  ARREST:
    'arrested arrest arrests caught detained nicked custody raided raid seized warrant suspect suspects summons charged',
  HELP: 'help helping assist assisting operation undercover sting evidence exhibit investigation investigating fingerprints fingerprinted prints forensic serial surveillance',
  SECRECY: 'secret secrecy confidential confidence nobody anyone anybody soul discuss mention whisper yourself quiet',
  FAMILY:
    'mum dad nan gran grandad grandson granddaughter daughter son husband wife sister brother neighbour mother father family nephew niece solicitor',
  TELL: 'tell telling told say saying said says read reading confirm',
  REPORTED: 'he she they him her told said asked wanted claimed pretended pretending supposed',
  SCAM: 'scam scams scammed scammer scammers fraudster fraudsters fraud hoax conned duped tricked con',
  STAYLINE: 'hang hung line hold disconnect phone receiver dial dialled dialling',
  CALLBACK: '101 159 999 switchboard callback letterhead helpline',
  REFERENCE: 'reference crime report reported reporting statement statements witness id log incident',
  APPT: 'appointment tuesday wednesday thursday friday monday saturday sunday week holiday weekend morning',
  VISITPOLITE:
    'convenient uniform warrantcard identification leaflet leaflets reassure counter desk post letter writing',
  REMOTE: 'anydesk teamviewer quicksupport download install app store screen share remote connect mouse cursor allow',
  VOUCHER: 'voucher vouchers steam itunes paysafe giftcard scratch bitcoin crypto western union moneygram paypoint',
  FEE: 'fee fees deposit duty customs insurance fine penalty bond surety bail release released refund refunded rebate compensation prize lottery winner',
  URGENT: 'urgent urgently immediately now today tonight straight quickly quick minutes hour deadline before otherwise',
  THREAT:
    'arrested prison jail obstruct obstructing obstruction charged offence prosecuted bailiffs caution contempt disconnected',
  COMPROMISE:
    'compromised suspicious unusual fraudulent unauthorised attempts attempted trying tried accessed breach hacked leaking exposed danger risk someone somebody',
  EXCUSE: 'kitchen bathroom roof builder car wedding holiday cruise conservatory improvements grandson present gift',
  THANKS: 'thank thanks cheers lovely brilliant bye',
  CLAIM:
    'claiming claimed claims calling called pretending pretended purporting supposed supposedly alleged posing name',
  INSTRUCT:
    'told asked wanted persuaded convinced instructed ordered directed got made had needed demanded wants needs',
  LOSS: 'gone lost emptied missing drained stolen taken empty handed gave sent moved withdrew drew bought paid',
  MENDED:
    'refunded cancelled replacement replaced posted unblocked stopped checked identified guilty court trial recovered sorted delivered signed',
  INITIATED: 'booked ordered expecting myself usual website app online depot garage',
  NEVER: 'never dont wont not cannot cant',
  SHOP: 'order shop delivery deliver parcel booked booking table prescription surgery doctor nurse pharmacy tablets engineer boiler repair garage invoice quote',
  LEISURE:
    'film football match game music dog cat garden weather kids school dinner lunch pub holiday show watching television tv',
};
