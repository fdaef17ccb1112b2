import type { FraudType } from '#core/report.ts';
import { bankImpersonation } from './bank-impersonation.ts';
import { computerService } from './computer-service.ts';
import { courier } from './courier.ts';
import { deliveryPhishing } from './delivery-phishing.ts';
import { doorstep } from './doorstep.ts';
import { familyImpersonation } from './family-impersonation.ts';
import type { FraudTypeDefinition } from './fraud-type.ts';
import { governmentImpersonation } from './government-impersonation.ts';
import { investment } from './investment.ts';
import { lotteryOrPrize } from './lottery-or-prize.ts';
import { notFraud } from './not-fraud.ts';
import { otherFraud } from './other-fraud.ts';
import { paymentDiversion } from './payment-diversion.ts';
import { pension } from './pension.ts';
import { romance } from './romance.ts';
import { ticketOrShopping } from './ticket-or-shopping.ts';

/** Every fraud type the house knows, in the order of core/report.ts. A new one is a new file and a line here. */
export const FRAUD_TYPE_DEFINITIONS: readonly FraudTypeDefinition[] = register([
  courier,
  bankImpersonation,
  romance,
  investment,
  doorstep,
  governmentImpersonation,
  deliveryPhishing,
  ticketOrShopping,
  familyImpersonation,
  paymentDiversion,
  computerService,
  lotteryOrPrize,
  pension,
  otherFraud,
  notFraud,
]);

/** Refuses a type registered twice: the second would silently never be asked. */
export function register(definitions: FraudTypeDefinition[]): readonly FraudTypeDefinition[] {
  const seen = new Set<FraudType>();
  for (const definition of definitions) {
    if (seen.has(definition.id)) throw new Error(`The fraud type "${definition.id}" is registered twice.`);
    seen.add(definition.id);
  }
  return Object.freeze([...definitions]);
}

export function fraudTypeDefinition(id: FraudType): FraudTypeDefinition {
  const found = FRAUD_TYPE_DEFINITIONS.find((d) => d.id === id);
  if (!found) throw new Error(`No fraud type "${id}" is registered.`);
  return found;
}
