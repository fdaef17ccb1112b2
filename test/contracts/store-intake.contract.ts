import type { ContractBackend } from '#test/contracts/store.contract.ts';
export function intakeContract(_backend: ContractBackend): void {}
