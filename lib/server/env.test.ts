import { expect, it } from 'vitest'
import { parseEnv } from './env'
import { EnvError } from './env/env-error'

const KEY = '0123456789abcdef'.repeat(4)
const SECRETS = {
  authSecret: () => 'kept-auth',
  sandboxSecret: () => 'kept-sandbox',
  sandboxCallbackSecret: () => 'kept-callback',
  secretsKey: () => KEY,
}
const LIVE = { ZEGO_APP_ID: '12345', ZEGO_SERVER_SECRET: '9193cc662a4c0ec135ec71fb57194b38' }
const read = (record: Record<string, string>) => parseEnv(record, SECRETS)

it('needs nothing at all: then it is a rehearsal on this machine', () => {
  expect(read({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    dataDir: './data',
    databaseUrl: null,
    mayStartNew: true,
    authSecret: 'kept-auth',
    secretsKey: KEY,
    zego: {
      mode: 'sandbox',
      appId: 1234567890,
      serverSecret: 'kept-sandbox',
      callbackSecret: 'kept-callback',
      apiUrl: 'http://127.0.0.1:3000/sandbox/zego/',
      isTest: false,
      timeoutMs: 10_000,
      timingControl: false,
      allowedOrigins: [],
      maxInputs: 9,
      maxOutputs: 3,
      maxFps: 20,
    },
    sandbox: {
      enabled: true,
      url: 'http://127.0.0.1:3000/sandbox/zego/',
      streams: null,
      callbackUrl: 'http://127.0.0.1:3000/api/zego/callback',
      aloneCallbackUrl: null,
    },
    kept: { requests: 2_000, events: 2_000 },
    logLevel: 'info',
  })
})

it('sends to ZEGOCLOUD, and hides the sandbox, once there is an account', () => {
  const { zego, sandbox } = read(LIVE)
  expect(zego).toMatchObject({ mode: 'live', appId: 12345, apiUrl: 'https://rtc-api.zego.im/' })
  expect(zego.serverSecret).toBe(LIVE.ZEGO_SERVER_SECRET)
  expect(sandbox.enabled).toBe(false)
})

it.each([
  [{ PORT: '3100' }, 'publicUrl', 'http://localhost:3100'],
  [{ PUBLIC_URL: 'https://desk.example.com/' }, 'publicUrl', 'https://desk.example.com'],
  [{ PUBLIC_URL: '', PORT: ' ' }, 'publicUrl', 'http://localhost:3000'],
  [{ PORT: '3100' }, 'zego.apiUrl', 'http://127.0.0.1:3100/sandbox/zego/'],
  [{ HOST: '0.0.0.0' }, 'zego.apiUrl', 'http://127.0.0.1:3000/sandbox/zego/'],
  [{ HOST: '::', PORT: '3100' }, 'sandbox.callbackUrl', 'http://127.0.0.1:3100/api/zego/callback'],
  [{ CALLBACK_URL: 'http://desk:3000/api' }, 'sandbox.aloneCallbackUrl', 'http://desk:3000/api'],
  [LIVE, 'zego.callbackSecret', null],
  [{ ZEGO_CALLBACK_SECRET: 'mine' }, 'zego.callbackSecret', 'mine'],
  [{ HOST: '::1' }, 'zego.apiUrl', 'http://[::1]:3000/sandbox/zego/'],
  [{ ZEGO_API_URL: 'http://127.0.0.1:4000' }, 'zego.apiUrl', 'http://127.0.0.1:4000/'],
  [{ ZEGO_IS_TEST: 'true' }, 'zego.isTest', true],
  [{ ...LIVE, SANDBOX: 'true' }, 'sandbox.enabled', true],
  [{ SANDBOX: 'false' }, 'sandbox.enabled', false],
  [{ SECRETS_KEY: 'AB'.repeat(32) }, 'secretsKey', 'ab'.repeat(32)],
  [{ SECRETS_KEY: Buffer.alloc(32, 7).toString('base64') }, 'secretsKey', '07'.repeat(32)],
  [
    { ZEGO_ALLOWED_ORIGINS: 'https://a.example/, http://b:80' },
    'zego.allowedOrigins',
    ['https://a.example', 'http://b'],
  ],
  [{ SANDBOX_STREAMS: 'cam-1, cam-2' }, 'sandbox.streams', ['cam-1', 'cam-2']],
])('%j makes %s %j', (record, path, value) => {
  expect(read(record)).toHaveProperty(path, value)
})

it.each([
  [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535.'],
  [{ PORT: '3e3' }, 'PORT must be a whole number from 1 to 65535.'],
  [{ PUBLIC_URL: 'desk.example.com' }, 'PUBLIC_URL must be an address such as https://desk.example.com.'],
  [{ PUBLIC_URL: 'https://example.com/desk' }, 'PUBLIC_URL must have no path.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a postgres:// address.'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must have at least 32 characters.'],
  [{ SECRETS_KEY: 'ab'.repeat(31) }, 'SECRETS_KEY must be 32 bytes, as 64 hexadecimal digits or in base64.'],
  [{ SECRETS_KEY: 'swordfish' }, 'SECRETS_KEY must be 32 bytes, as 64 hexadecimal digits or in base64.'],
  [{ ZEGO_APP_ID: '12345' }, 'ZEGO_SERVER_SECRET must be set too when ZEGO_APP_ID is.'],
  [{ ZEGO_SERVER_SECRET: 'x' }, 'ZEGO_APP_ID must be set too when ZEGO_SERVER_SECRET is.'],
  [{ ...LIVE, ZEGO_APP_ID: '4294967296' }, 'ZEGO_APP_ID must be a whole number from 1 to 4294967295.'],
  [{ ZEGO_IS_TEST: 'yes' }, 'ZEGO_IS_TEST must be true or false.'],
  [{ ZEGO_TIMEOUT_MS: '-1' }, 'ZEGO_TIMEOUT_MS must be a whole number from 1 to 120000.'],
  [
    { ZEGO_ALLOWED_ORIGINS: 'https://a.example/zego' },
    'ZEGO_ALLOWED_ORIGINS must be origins such as https://zego.example.com with commas between them.',
  ],
  [{ SANDBOX_STREAMS: 'a,,b' }, 'SANDBOX_STREAMS must be stream ids with commas between them.'],
  [{ CALLBACK_URL: 'desk' }, 'CALLBACK_URL must be an address such as http://127.0.0.1:3000/api/zego/callback.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be error, warn, info, debug or silent.'],
  [
    { PORT: 'x', ZEGO_MAX_FPS: '0' },
    'PORT must be a whole number from 1 to 65535. ZEGO_MAX_FPS must be a whole number from 1 to 120.',
  ],
])('%j stops the start with nothing but: %s', (record, message) => {
  expect(() => read(record)).toThrow(new EnvError(message))
})

it('never repeats a secret in its refusal', () => {
  expect(() => read({ SECRETS_KEY: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
  expect(() => read({ AUTH_SECRET: 'hunter2', PORT: 'x' })).toThrow(/^(?!.*hunter2)/)
})

it('does not take a damaged key file for a key', () => {
  expect(() => parseEnv({}, { ...SECRETS, secretsKey: () => KEY.slice(1) })).toThrow('put back the one from the backup')
})
