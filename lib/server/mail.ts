import { createTransport } from 'nodemailer'
import { environment } from './environment'

export interface Mail {
  to: string
  subject: string
  /** Plain text. */
  text: string
}

/** Whether mails can be sent at all: SMTP_URL and MAIL_FROM are set. */
export function mailIsSetUp(): boolean {
  const { SMTP_URL, MAIL_FROM } = environment()
  return Boolean(SMTP_URL && MAIL_FROM)
}

/** No step of a conversation with the mail server takes longer, in milliseconds. */
const PATIENCE = 15_000

/** Hands one mail to the mail server. Throws when mail is not set up or the server does not take it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment()
  if (!SMTP_URL || !MAIL_FROM) throw new Error('缺少环境变量 SMTP_URL 或 MAIL_FROM（发送邮件）。')
  const transport = createTransport(
    {
      url: SMTP_URL,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      // A mail is text we wrote; it fetches nothing from disk or network.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: MAIL_FROM },
  )
  try {
    await transport.sendMail(mail)
  } finally {
    transport.close()
  }
}
