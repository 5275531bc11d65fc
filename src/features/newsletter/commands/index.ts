export { isLetterKey } from './addresses'
export { askedByToken, confirm, type SignUp, signUp } from './subscribe'
export { changeWish, forgetUnconfirmed, leave } from './wish'
