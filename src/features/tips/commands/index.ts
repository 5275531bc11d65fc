export { type Answering, answerTip, handOver } from './answer'
export { closeLink, makeLink } from './links'
export { type NewTip, receiveTip } from './receive'
export { tellTippers } from './tell'
