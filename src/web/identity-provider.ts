import * as oidc from 'openid-client';
import { isRole, type Role } from '#core/role.ts';

/** The force's own sign-in, by OpenID Connect: which provider, and what its claims mean here. */
export interface ProviderConfig {
  /** https address; its /.well-known/openid-configuration says the rest. */
  issuer: string;
  clientId: string;
  /** Without one the client is public, and PKCE alone protects the code. */
  clientSecret: string | null;
  /** What people call it: "Example Police account". */
  name: string;
  scope: string;
  /** The claim that holds groups or roles, dotted where it lies within another: `realm_access.roles`. */
  claim: string;
  /** What each of its words is here. A person with none of them does not get in, and no account is made. */
  roles: Readonly<Record<string, readonly Role[]>>;
}

export interface Provided {
  issuer: string;
  subject: string;
  username: string;
  name: string;
  roles: Role[];
}

/** What is kept between leaving for the provider and coming back. */
export interface Leaving {
  state: string;
  nonce: string;
  verifier: string;
}

export interface IdentityProvider {
  name: string;
  /** Its origin, which a form may lead to when somebody signs out. */
  origin: string;
  leave(redirectUri: string): Promise<{ to: string; keep: Leaving }>;
  /** @throws where the answer is not one to what was asked: state, nonce, code, issuer, signature. */
  comeBack(address: URL, kept: Leaving): Promise<Provided>;
  /** Where the provider ends its own session; null where it has no such page. */
  signOutAddress(backTo: string): Promise<string | null>;
}

export function identityProvider(config: ProviderConfig): IdentityProvider {
  const issuer = new URL(config.issuer);
  // Plain http is for a provider on this machine, for trying out and for tests.
  const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  let found: Promise<oidc.Configuration> | undefined;
  const provider = (): Promise<oidc.Configuration> => {
    const auth = config.clientSecret ? oidc.ClientSecretPost(config.clientSecret) : oidc.None();
    found ??= oidc.discovery(issuer, config.clientId, {}, auth, local ? { execute: [oidc.allowInsecureRequests] } : {});
    // A provider that could not be reached is asked again next time.
    found.catch(() => {
      found = undefined;
    });
    return found;
  };
  return {
    name: config.name,
    origin: issuer.origin,
    async leave(redirectUri) {
      const keep = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const to = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: config.scope,
        state: keep.state,
        nonce: keep.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(keep.verifier),
        code_challenge_method: 'S256',
      });
      return { to: to.href, keep };
    },
    async comeBack(address, kept) {
      const configuration = await provider();
      const tokens = await oidc.authorizationCodeGrant(configuration, address, {
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        pkceCodeVerifier: kept.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const told = needsMore(claims, config.claim)
        ? { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims }
        : claims;
      return personOf(claims.iss, told, config);
    },
    async signOutAddress(backTo) {
      const configuration = await provider().catch(() => null);
      if (!configuration?.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

type Claims = Readonly<Record<string, unknown>> & { sub: string };

const needsMore = (claims: Claims, claim: string): boolean => claimAt(claims, claim) === undefined;

function claimAt(claims: Claims, path: string): unknown {
  let value: unknown = claims[path];
  if (value !== undefined) return value;
  value = claims;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** Who the claims say it is, with the roles that the configuration gives their words. Exported for its test. */
export function personOf(issuer: string, claims: Claims, config: Pick<ProviderConfig, 'claim' | 'roles'>): Provided {
  const found = claimAt(claims, config.claim);
  const words = Array.isArray(found) ? found : typeof found === 'string' ? found.split(/[\s,]+/) : [];
  const roles = words.flatMap((word) =>
    typeof word === 'string' && Object.hasOwn(config.roles, word) ? config.roles[word]! : [],
  );
  const text = (value: unknown): string =>
    typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 100) : '';
  const username = text(claims.preferred_username) || text(claims.email) || claims.sub;
  return { issuer, subject: claims.sub, username, name: text(claims.name) || username, roles: [...new Set(roles)] };
}

/** "fraud-desk=imu_assessor, bosses=supervisor+lcu_sergeant". Returns the word that cannot be read instead of throwing. */
export function rolesFromText(text: string): { roles: Record<string, Role[]> } | { wrong: string } {
  const roles: Record<string, Role[]> = {};
  for (const part of text
    .split(',')
    .map((p) => p.trim())
    .filter(Boolean)) {
    const at = part.lastIndexOf('=');
    const names = part
      .slice(at + 1)
      .split('+')
      .map((r) => r.trim());
    if (at < 1 || !names.every(isRole)) return { wrong: part };
    roles[part.slice(0, at).trim()] = names.filter(isRole);
  }
  return { roles };
}
