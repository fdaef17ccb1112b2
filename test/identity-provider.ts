import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in there next: everybody who comes is let in as this person. */
  person: { sub: string; name: string; preferred_username: string; groups: string[] };
  /** What the provider was asked for, newest last: queries of its authorisation address. */
  asked: URLSearchParams[];
  close(): Promise<void>;
}

/** As much of oidc-provider as is used here; the library brings no types. */
interface Library {
  default: new (issuer: string, configuration: object) => Provider;
}
interface Provider {
  callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  Grant: new (of: {
    clientId: string;
    accountId: string;
  }) => { addOIDCScope(scope: string): void; save(): Promise<string> };
}
interface GrantContext {
  oidc: { client: { clientId: string }; session: { accountId: string } };
}

/** A real OpenID Connect provider on this machine (oidc-provider), with PKCE required. */
export async function startProvider(redirectUri: string, signedOutUri: string): Promise<TestProvider> {
  const name: string = 'oidc-provider';
  const { default: Library } = (await import(name)) as Library;
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const test: TestProvider = {
    issuer,
    clientId: 'counterfoil',
    clientSecret: 'a-secret-of-this-test-alone-000000000000',
    person: { sub: 'p-1', name: 'Provided Person', preferred_username: 'provided.person', groups: ['fraud-desk'] },
    asked: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const provider: Provider = new Library(issuer, {
    clients: [
      {
        client_id: test.clientId,
        client_secret: test.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [signedOutUri],
        token_endpoint_auth_method: 'client_secret_post',
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['keys of this test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/sign-in/${interaction.uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_ctx: unknown, id: string) => ({ accountId: id, claims: async () => ({ ...test.person, sub: id }) }),
    loadExistingGrant: async (ctx: GrantContext) => {
      const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const library = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') test.asked.push(url.searchParams);
    if (!url.pathname.startsWith('/sign-in/')) return library(request, response);
    await provider.interactionFinished(request, response, { login: { accountId: test.person.sub } });
  };
  return test;
}
