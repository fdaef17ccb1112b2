import type { ContractBackend } from '#test/contracts/store.contract.ts';
export function auditContract(_backend: ContractBackend): void {}
