/*
 * Texts that look like credentials but are none. They are assembled at run time, so that secret scanners do not report
 * this file.
 */
const join = (...parts: readonly string[]): string => parts.join('');
const base64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';

/** An example of each format of credentials, by name. */
export const lookalikes: Readonly<Record<string, string>> = {
  'Anthropic API key': join('sk-ant-', 'api03-AbCdEf0123456789_-AbCdEf0123456789AbCdEf-AA'),
  'Anthropic OAuth token': join('sk-ant-', 'oat01-AbCdEf0123456789_-AbCdEf0123456789AbCdEf-AA'),
  'OpenAI key': join('sk-', 'AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789'),
  'OpenAI project key': join('sk-proj-', 'AbCdEf_123456789AbCdEf0123-56789AbCdEf0123456789'),
  'GitHub token': join('ghp', '_AbCdEf0123456789AbCdEf0123456789Ab12'),
  'GitHub server token': join('ghs', '_AbCdEf0123456789AbCdEf0123456789Ab12'),
  'GitHub fine-grained token': join('github_pat', '_11ABCDEFG0123456789ab_AbCdEf0123456789AbCdEf0123456789'),
  'AWS access key id': join('AKIA', 'IOSFODNN7EXAMPLQ'),
  'AWS session key id': join('ASIA', 'IOSFODNN7EXAMPLQ'),
  'Google API key': join('AIza', 'SyA-1234567890_abcdefghijklmnopqrst'),
  'Google OAuth token': join('ya29', '.a0AfH6SMBx-1234567890_abcdefghijklmnop'),
  'Slack bot token': join('xoxb', '-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'),
  'Slack app token': join('xapp', '-1-A0123456789-1234567890123-abcdef0123456789'),
  'npm token': join('npm', '_AbCdEf0123456789AbCdEf0123456789Ab12'),
  'JSON web token': join(
    'eyJ',
    'hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.',
    'eyJzdWIiOiIxMjM0NTY3ODkwIn0.',
    'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  ),
  'private key': ['-----BEGIN PRIVATE KEY-----', base64, base64, '-----END PRIVATE KEY-----'].join('\n'),
  'RSA key': ['-----BEGIN RSA PRIVATE KEY-----', base64, base64, '-----END RSA PRIVATE KEY-----'].join('\n'),
  'OpenSSH key': ['-----BEGIN OPENSSH PRIVATE KEY-----', base64, base64, '-----END OPENSSH PRIVATE KEY-----'].join(
    '\r\n',
  ),
  'encrypted key with headers': [
    '-----BEGIN RSA PRIVATE KEY-----',
    'Proc-Type: 4,ENCRYPTED',
    'DEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF',
    '',
    base64,
    '-----END RSA PRIVATE KEY-----',
  ].join('\n'),
};
