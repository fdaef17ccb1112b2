import type { ContractBackend } from '#test/contracts/store.contract.ts';
export function roleContract(_backend: ContractBackend): void {}
