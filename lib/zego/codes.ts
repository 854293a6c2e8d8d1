import { ASK_SUPPORT, type Explanation, explanation } from './explanation'
import { IMAGE_MB, MAX_OUTPUT_SIZE, USUAL_LIMITS } from './limits'
import { LIST_CODES } from './list-codes'

const AGAIN = 'Try again.'
const AGAIN_LATER = 'Wait a moment, then try again.'
const ASK_ADMIN = 'Ask an administrator to correct the AppId or the ServerSecret.'
const OUR_FAULT = 'This is a fault in Mixdesk. Report it, with the request from the history.'
const OVERLOAD = explanation('ZEGOCLOUD is overloaded.', AGAIN_LATER, 'retry')
const CONVERSION = 'Check the addresses of the inputs and outputs, then take again.'

/** Lists the codes of the contract, section 6. */
const CODES: ReadonlyMap<number, Explanation> = new Map([
  [0, explanation('ZEGOCLOUD accepted the request.', 'Nothing to do.', 'final')],

  [
    100000000,
    explanation(
      'ZEGOCLOUD was asked under a wrong host name.',
      'Ask an administrator to check the region of the account, and any proxy on the way.',
      'final',
    ),
  ],
  [100000001, explanation('The AppId is malformed.', ASK_ADMIN, 'final')],
  [100000002, explanation('The request had no Timestamp.', OUR_FAULT, 'final')],
  [100000003, explanation('The Timestamp is malformed.', OUR_FAULT, 'final')],
  [
    100000004,
    explanation(
      'The signature had expired: it is valid for ten minutes.',
      "Set the server's clock, then take again.",
      'final',
    ),
  ],
  [100000005, explanation('The signature is wrong.', ASK_ADMIN, 'final')],
  [100000006, explanation('The request named no Action.', OUR_FAULT, 'final')],
  [100000007, explanation('The request named an unknown Action.', OUR_FAULT, 'final')],
  [100000008, explanation('The request had no SignatureNonce.', OUR_FAULT, 'final')],
  [100000009, explanation('The request had no Signature.', OUR_FAULT, 'final')],
  [100000010, explanation('The AppId has no ServerSecret.', ASK_ADMIN, 'final')],
  [100000011, explanation('The AppId has no configuration.', 'Finish the project in the ZEGOCLOUD console.', 'final')],
  [100000013, explanation('The request had no SignatureVersion.', OUR_FAULT, 'final')],
  [100000014, explanation('The SignatureVersion was not 2.0.', OUR_FAULT, 'final')],
  [100000015, explanation("ZEGOCLOUD's gateway failed.", AGAIN_LATER, 'retry')],
  [
    100000016,
    explanation(
      'The project is not configured for production.',
      'Set the account to the test environment, or have the project moved to production.',
      'final',
    ),
  ],
  [100000017, explanation('The service is not enabled for the project.', ASK_SUPPORT, 'final')],

  [110200001, explanation('ZEGOCLOUD could not carry it out.', AGAIN, 'retry')],
  [
    110200002,
    explanation(
      'A parameter is wrong; the message says which.',
      'Correct what the message names, then take again.',
      'final',
    ),
  ],
  [110200003, explanation('Authentication failed.', ASK_ADMIN, 'final')],
  [110200004, explanation('The parameters could not be read.', OUR_FAULT, 'final')],
  [110200005, explanation('Too many starts for this user id.', AGAIN_LATER, 'retry')],
  [110200006, explanation('Too many stops for this user id.', AGAIN_LATER, 'retry')],
  [110200007, explanation('The mix could not be updated.', AGAIN, 'retry')],
  [110200008, explanation('Starting the mix failed in protocol conversion.', CONVERSION, 'final')],
  [110200012, explanation("The user's other mixes could not be closed.", AGAIN, 'retry')],
  [110200013, explanation('The ownership of the mix could not be checked.', AGAIN, 'retry')],
  [
    110200014,
    explanation('Stopping the mix failed in protocol conversion.', 'Check the task id, then stop again.', 'final'),
  ],
  [110200015, explanation('The stop could not be passed on.', AGAIN, 'retry')],
  [
    110200140,
    explanation('An output is also an input.', 'Give the output a name of its own, or remove that input.', 'final'),
  ],
  [
    110200141,
    explanation(
      'The protocol of an image is not supported.',
      'Use an address that begins with http, https or preset-id.',
      'final',
    ),
  ],
  [
    110200142,
    explanation(
      'An image cannot be fetched or is too large.',
      `Check its address and its size: ${IMAGE_MB.frame} MB for backgrounds and watermarks, ${IMAGE_MB.input} MB for inputs.`,
      'final',
    ),
  ],
  [
    110200150,
    explanation(
      'An input stream does not exist right now.',
      'Remove the input that is gone, or bring it back, then take again.',
      'retry',
      'Bring the input back, or remove it and take.',
    ),
  ],
  [110200151, explanation('The mix task failed.', AGAIN, 'retry')],
  [110200152, explanation('The mix could not be stopped.', 'Stop it again.', 'retry')],
  [110200153, explanation('An input is wrong.', 'Check the source and rectangle of every input.', 'final')],
  [110200154, explanation('An output is wrong.', 'Check the destination and encoding of every output.', 'final')],
  [110200155, explanation("An input's format is wrong.", 'Check the stream ids and addresses of the inputs.', 'final')],
  [
    110200156,
    explanation("An output's format is wrong.", 'Check the stream ids and addresses of the outputs.', 'final'),
  ],
  [110200157, explanation('Mixing is not enabled for the account.', ASK_SUPPORT, 'final')],
  [
    110200158,
    explanation(
      `The layout holds more inputs than the account allows (${USUAL_LIMITS.maxInputs} by default).`,
      'Remove inputs, or ask ZEGOCLOUD support for more.',
      'final',
    ),
  ],
  [110200159, explanation('ZEGOCLOUD could not dispatch the mix.', AGAIN_LATER, 'retry')],
  [110200160, explanation('The mix belongs to another user id.', 'Stop it with the user id that started it.', 'final')],
  [
    110200161,
    explanation(
      `The width of an output is outside 0 to ${MAX_OUTPUT_SIZE}.`,
      `Choose an even width up to ${MAX_OUTPUT_SIZE}.`,
      'final',
    ),
  ],
  [110200170, explanation('The watermark is wrong.', 'Check its image and rectangle.', 'final')],
  [110200171, explanation('The watermark is empty.', 'Give it an image, or remove it.', 'final')],
  [110200172, explanation('An extension parameter is wrong.', 'Check the names and values of ExPara.', 'final')],
  [110200175, explanation('An input is given twice.', 'Remove one of the inputs with the same source.', 'final')],
  [
    110200176,
    explanation('An output is given twice.', 'Remove one of the outputs with the same destination.', 'final'),
  ],
  [110200177, explanation('More than 4 inputs are focus voices.', 'Leave at most 4.', 'final')],
  [
    110200178,
    explanation(
      `The show has more outputs than the account allows (${USUAL_LIMITS.maxOutputs} by default).`,
      'Remove outputs, or ask ZEGOCLOUD support for more.',
      'final',
    ),
  ],
  [110200179, explanation("An input's label is wrong.", 'Check its text, font and position.', 'final')],
  [110200184, explanation('The parameters of the start could not be read.', OUR_FAULT, 'final')],
  [110200185, explanation('The parameters of the stop could not be read.', OUR_FAULT, 'final')],
  [110200190, OVERLOAD],
  [110200191, OVERLOAD],
  [110200194, OVERLOAD],
  [
    110200197,
    explanation(
      'The room that the output should appear in could not be joined.',
      'Check the target room: it exists while someone is in it. Have someone join, then take again.',
      'retry',
      'Check the target room: it exists while someone is in it. Have someone join.',
    ),
  ],
  [110209001, explanation('No such mix task is running.', 'If it should be on air, take again.', 'final')],
  ...LIST_CODES,
])

/** Explains a code, also one that the contract does not list: ZEGOCLOUD may answer with new ones. */
export const explain = (code: number): Explanation =>
  CODES.get(code) ??
  explanation(
    `ZEGOCLOUD answered with unknown code ${code}.`,
    "Read ZEGOCLOUD's message, and look up the code in its documentation.",
    'final',
  )
