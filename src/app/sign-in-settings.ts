import { CounterfoilError } from '#core/errors.ts';
import { type ProviderConfig, rolesFromText } from '#web/identity-provider.ts';

/**
 * COUNTERFOIL_SECOND_FACTOR: `required` or `optional`. Without it, required where the pages are reached by https (a service), optional on
 * plain http (somebody trying it out on one machine).
 */
export function secondFactorFrom(env: NodeJS.ProcessEnv, origin: string | undefined): 'required' | 'optional' {
  const said = env.COUNTERFOIL_SECOND_FACTOR;
  if (said === 'required' || said === 'optional') return said;
  if (said) throw new CounterfoilError('BAD_OPTION', 'COUNTERFOIL_SECOND_FACTOR is "required" or "optional".');
  return origin?.startsWith('https://') ? 'required' : 'optional';
}

/** The force's own sign-in, from the environment (docs/running.md); null where COUNTERFOIL_OIDC_ISSUER is not set. */
export function providerFrom(env: NodeJS.ProcessEnv): ProviderConfig | null {
  const issuer = env.COUNTERFOIL_OIDC_ISSUER;
  if (!issuer) return null;
  const clientId = env.COUNTERFOIL_OIDC_CLIENT_ID;
  if (!clientId) throw new CounterfoilError('BAD_OPTION', 'COUNTERFOIL_OIDC_ISSUER needs COUNTERFOIL_OIDC_CLIENT_ID.');
  const read = rolesFromText(env.COUNTERFOIL_OIDC_ROLES ?? '');
  if ('wrong' in read)
    throw new CounterfoilError(
      'BAD_OPTION',
      `COUNTERFOIL_OIDC_ROLES: "${read.wrong}" should be GROUP=role or GROUP=role+role.`,
    );
  if (Object.keys(read.roles).length === 0)
    throw new CounterfoilError(
      'BAD_OPTION',
      'COUNTERFOIL_OIDC_ROLES maps no group to a role, so nobody could sign in.',
    );
  return {
    issuer,
    clientId,
    clientSecret: env.COUNTERFOIL_OIDC_CLIENT_SECRET || null,
    name: env.COUNTERFOIL_OIDC_NAME || 'your force account',
    scope: env.COUNTERFOIL_OIDC_SCOPE || 'openid profile',
    claim: env.COUNTERFOIL_OIDC_CLAIM || 'roles',
    roles: read.roles,
  };
}
