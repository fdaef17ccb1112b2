import type { ContractBackend } from '#test/contracts/store.contract.ts';
export function eventContract(_backend: ContractBackend): void {}
