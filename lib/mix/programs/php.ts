import { toJsonText } from './json-text'
import { NO_ANSWER, NO_SECRET, NOT_ACCEPTED, type ProgramRequest, SEQUENCE_RISES } from './program'

/**
 * Writes a program for PHP 7.3 or newer with its standard extensions. The body is a nowdoc, in which PHP reads no
 * character as its own syntax.
 */
export const toPhp = ({ endpoint, action, appId, isTest, body }: ProgramRequest): string => `<?php
// ZEGO_SERVER_SECRET=… php start-mix.php

$endpoint = ${quoted(endpoint)};
$appId = ${appId};

// ${SEQUENCE_RISES}
$body = <<<'JSON'
${toJsonText(body)}
JSON;

$serverSecret = getenv('ZEGO_SERVER_SECRET');
if (!$serverSecret) {
    fwrite(STDERR, "${NO_SECRET}\\n");
    exit(1);
}

$nonce = bin2hex(random_bytes(8));
$timestamp = time();
$query = http_build_query([
    'Action' => '${action}',
    'AppId' => $appId,
    'SignatureNonce' => $nonce,
    'Timestamp' => $timestamp,
    'Signature' => md5($appId . $nonce . $serverSecret . $timestamp),
    'SignatureVersion' => '2.0',
    'IsTest' => '${isTest}',
], '', '&');
// Silenced, since its warning would print the signed address.
$answer = @file_get_contents($endpoint . '?' . $query, false, stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/json',
    'content' => $body,
    'timeout' => 30,
]]));

if ($answer === false) {
    fwrite(STDERR, "${NO_ANSWER}\\n");
    exit(1);
}

echo $answer, "\\n";
$reply = json_decode($answer, true);
if (!is_array($reply) || ($reply['Code'] ?? null) !== 0) {
    fwrite(STDERR, "${NOT_ACCEPTED}\\n");
    exit(1);
}
`

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
