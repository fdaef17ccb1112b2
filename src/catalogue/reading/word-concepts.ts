/**
 * What the words of a warning stand for, so that "a biker fetched the envelope" is near "a courier collected the cash", which the models of
 * the reader have seen. A word may stand for several. Judgement, from how the British press tells these stories; measured by evaluation/documents.
 */
export const WORD_CONCEPTS: Readonly<Record<string, string>> = {
  PERSON:
    'man men woman women person stranger youth youths teenager teenagers teen boy girl lad lads someone somebody individual male female accomplice accomplices messenger messengers runner runners gobetween associate middleman pair mule mules lady gentleman figure visitor pal bloke chap',
  COURIER: 'courier couriers couriered dpd dhl hermes citylink yodel parcelforce',
  RIDER: 'driver drivers rider riders motorcyclist biker cyclist moped van motorbike bike car',
  TAXI: 'taxi taxis cab cabs cabbie cabbies minicab minicabs uber hackney taxicab',
  OFFICIAL:
    'officer officers detective detectives constable policeman policewoman inspector sergeant colleague colleagues official officials representative representatives agent agents investigator investigators employee supervisor assistant',
  TAKE: 'collect collects collected collecting collection fetch fetched fetches pick picks picked picking took takes taken take taking relieved relieving retrieve retrieved snatched uplift uplifted lifted',
  GIVE: 'hand hands handed handing give gave given gives giving pass passed passes passing surrender surrendered parted parting part slipped delivered deliver pressed dropped drop entrust entrusted leave left put',
  COME: 'come came comes coming arrive arrived arrives arriving turned turns turn knock knocked knocks appear appeared visit visited visits attend attended attends door doorstep porch gate met meet meets meeting waiting waited outside round',
  SENDER: 'dispatch dispatched despatched booked arranged arrange arranges organise organised summoned hired',
  CASH: 'cash money notes banknotes banknote savings envelope envelopes package packages parcel parcels bag holdall rucksack wad bundle bundles sum sums thousands tin takings lot funds',
  CARD: 'card cards',
  PIN: 'pin pins fourdigit',
  GOODS:
    'watch watches rolex omega cartier jewellery jewelry laptop laptops phone phones iphone iphones goods items item handbag electronics ring rings macbook ipad tablets tv diamonds valuables designer breitling console',
  GOLD: 'gold bullion coins coin krugerrand krugerrands sovereign sovereigns euros euro dollars currency ingots bars exchange bureau francs',
  BUY: 'buy buys buying bought purchase purchased purchases purchasing spend spent spending order ordering shop shops jeweller jewellers store argos currys goldsmiths dealer',
  VOUCHER: 'voucher vouchers giftcards itunes steam ukash paysafe neosurf gift scratched',
  WITHDRAW:
    'withdraw withdrew withdrawn withdraws withdrawing withdrawal withdrawals draw draws drew drawn drawing emptied emptying cashed cashing',
  BRANCH:
    'bank banks branch branches counter cashpoint cashpoints atm atms cashier cashiers society teller machine machines',
  TRANSFER:
    'transfer transfers transferred transferring wire wired wiring move moved moving shift shifted pay paid pays paying payment payments deposit deposited bacs moneygram cheque invest invested investing instalments sent send sending lend lent loaned',
  ACCOUNT: 'account accounts wallet platform payee payees',
  DETAILS:
    'details detail number numbers code codes passcode passcodes password passwords sort login credentials information expiry security data digits log',
  LINK: 'link links website site page form button clicked click clicking url portal qr',
  TELL: 'tell tells told say says said saying mention discuss speak reply answer pretend lie lying explain breathe reveal inform alert confide admit',
  SECRET:
    'secret secrecy nobody noone quiet confidential silence silent anyone anybody lie story tale excuse undercover cover trust trusted confidence',
  LINE: 'line lines receiver hang hangs hung disconnect disconnected cleared clear dialling tone connected reconnected open',
  DIAL: 'dial dialled dialling ring rings rang ringing back 999 101 161 159',
  REMOTE:
    'remote remotely anydesk teamviewer screen mouse keyboard control install installed download downloaded software program programme app application access',
  COMPUTER: 'computer laptop tablet pc device router desktop',
  POST: 'post posted posting mail recorded stamp postal postbox',
  LOCKER: 'locker lockers inpost',
  SHE: 'she he her him his herself himself',
  ONE: 'victim pensioner resident couple customer widow widower grandmother grandfather mother father mum dad householder gran student woman man lady gentleman pair teacher nurse yearold',
  MANY: 'victims residents people pensioners households families customers investors buyers students parents homeowners women men consumers elderly older vulnerable businesses',
  CROOK:
    'fraudster fraudsters scammer scammers caller callers gang crook crooks conman conmen offender offenders criminal criminals thief thieves swindler trickster tricksters suspect suspects',
  SCAM: 'fraud frauds scam scams con cons sting swindle hoax bogus fake ploy ruse trick crime',
  ASK: 'asked instructed persuaded directed ordered urged convinced asks instructs advised talked demanded wanted requested invited instructions asking ask demand demanding request',
  DUPED:
    'tricked conned scammed defrauded duped swindled cheated fleeced robbed stung fooled deceived hoodwinked ripped lost lose loses losing loss losses stolen stole steal stealing theft cost costing poorer pocket lighter gone vanished vanish vanishing disappeared missing drained siphoned netted down parting',
  FOIL: 'refused stopped prevented realised suspicious declined unable blocked frozen froze intervened intercepted saved spotted queried alerted halted cancelled foiled thwarted rumbled sensed twigged hung empty nothing escaped almost nearly attempted attempt tried narrowly',
  NOT: 'not no never without didnt neither none nobody nothing before failed avoided',
  RETURN: 'recovered refunded refund reimbursed returned repaid seized found back traced restored compensation',
  PRICE: 'worth price priced valued fee charge bill fine quoted cost rent salary loan mortgage invoice quote',
  PROMISE:
    'won win prize promised profit profits return returns reward jackpot inheritance offered winnings balance owed debt tax',
  TOTAL:
    'total totalling totalled altogether combined collectively all amounting overall adding between them estimated figures statistics',
  COUNT:
    'reports report incidents cases offences crimes calls attempts reported recorded received logged occasions victims',
  EACH: 'each average apiece per typically typical range ranging ranged',
  PERIOD:
    'year years month months week weeks since january february march april may june july august september october november december 2019 2020 2021 2022 2023 2024 2025 last',
  WIDE: 'county uk nationally national country britain england wales across region force',
  COURT: 'court jailed sentenced pleaded judge prison guilty admitted arrested charged',
};

/** What words are about, for the model of types alone: to the other models these are noise. */
export const TOPIC_CONCEPTS: Readonly<Record<string, string>> = {
  LOVE: 'romance dating wooed fell love loved lover boyfriend girlfriend fiance fiancee widower soulmate relationship tinder hinge bumble flirt admirer sweetheart marry proposed engaged affection affections online met friend befriended lonely rig soldier army surgeon',
  TRADE:
    'builder builders roofer roofers roof tiles tile slates gutter gutters guttering driveway drive tarmac resurfacing paving gardener gardening tree trees hedge workmen workman tradesman tradesmen trader traders chimney damp insulation loft repairs repair plumber ladder scaffolding timbers timber unannounced doorstep clipboard taps meter',
  INVEST:
    'investment investments investor investors invested invest broker brokers trading trader crypto cryptocurrency bitcoin shares bonds casks whisky wine plots returns profits dividend stake staked portfolio wealth forex savers scheme ponzi',
  STATE:
    'hmrc revenue customs tax dvla dwp council government nhs vaccine gov vehicle licence licensing visa immigration deported warrant court fine insurance rebate refund band fuel payment home office ministry passport',
  PARCEL:
    'parcel parcels delivery deliveries redelivery royal mail evri hermes dpd dhl yodel postage doorstep missed undelivered shipping package packages courier',
  TICKET:
    'ticket tickets fans concert festival gig match holiday cottage villa booking rent flat landlord deposit puppy kitten seller sellers marketplace ebay vinted gumtree advert listing listed auction online shop website trainers camper caravan car buyer item shoppers',
  KIN: 'mum dad mother father son daughter grandson granddaughter grandad child children nephew niece parents parent hi text whatsapp',
  INVOICE:
    'invoice invoices supplier contractor solicitor conveyancer solicitors conveyancing email emails hacked inbox payroll wages director clerk mandate finance completion housebuyer business company firm',
  TECH: 'microsoft windows virus viruses router broadband internet laptop engineer technician hackers hacked popup malware talktalk openreach bt amazon',
  LOTTERY:
    'lottery lotto prize prizes draw won win winner winnings sweepstake jackpot scooped competition clairvoyant psychic',
  PENSION: 'pension pensions pot pots retirement salary caretaker',
  PLAINTHEFT:
    'burglary burglar burglars robbery robbers robbed raid masked hammer knife stabbed assault punched kicked shoplifting shoplifters stole theft thefts thieves broke window quad bikes catalytic purse handbag wallet missing cannabis drugs crash collision cyclist drink fundraising charity hospice volunteers lead metal digger',
};
