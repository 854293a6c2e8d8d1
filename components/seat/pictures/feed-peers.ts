import { answerFeed, askForFeed, type FeedRoom, type Offer } from './feed-requests'

/** The addresses of this machine are known within this time, in ms; what is not is not waited for. */
const GATHERED_WITHIN_MS = 1_500

/**
 * Browsers are joined without a STUN or TURN server: they reach each other on one machine or one local network alone,
 * and nothing of a picture leaves it.
 */
const open = () => new RTCPeerConnection({ iceServers: [] })

/** Resolves when the description holds all ways to this browser. */
async function gathered(peer: RTCPeerConnection): Promise<string> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (peer.iceGatheringState === 'complete') resolve()
    }
    peer.addEventListener('icegatheringstatechange', look)
    setTimeout(resolve, GATHERED_WITHIN_MS)
    look()
  })
  return peer.localDescription?.sdp ?? ''
}

/**
 * Sends a picture to one who asked for it, until the connection is over.
 *
 * @throws {Error} for an offer that this browser does not understand
 */
export async function answerOffer(
  room: FeedRoom,
  { id, sdp }: Offer,
  media: MediaStream,
  peers: Set<RTCPeerConnection>,
): Promise<void> {
  const peer = open()
  peers.add(peer)
  const end = () => {
    peers.delete(peer)
    peer.close()
  }
  peer.addEventListener('connectionstatechange', () => {
    if (peer.connectionState === 'failed' || peer.connectionState === 'closed') end()
  })
  try {
    await peer.setRemoteDescription({ type: 'offer', sdp })
    for (const track of media.getTracks()) peer.addTrack(track, media)
    await peer.setLocalDescription(await peer.createAnswer())
    await answerFeed(room, id, await gathered(peer))
  } catch (error) {
    end()
    throw error
  }
}

/**
 * Connects to the browser that publishes a stream. The caller closes the connection.
 *
 * @throws {Error} with the reason, in words
 */
export async function askPeer(
  room: FeedRoom,
  streamId: string,
  signal: AbortSignal,
): Promise<Readonly<{ peer: RTCPeerConnection; media: MediaStream }>> {
  const peer = open()
  const media = new MediaStream()
  peer.addEventListener('track', ({ track }) => media.addTrack(track))
  try {
    for (const kind of ['video', 'audio']) peer.addTransceiver(kind, { direction: 'recvonly' })
    await peer.setLocalDescription(await peer.createOffer())
    const sdp = await askForFeed(room, streamId, await gathered(peer), signal)
    await peer.setRemoteDescription({ type: 'answer', sdp })
    return { peer, media }
  } catch (error) {
    peer.close()
    throw error
  }
}
