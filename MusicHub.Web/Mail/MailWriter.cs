using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using MusicHub.Domain.Mail;

namespace MusicHub.Web.Mail;

/// <summary>A message as mail servers know it. The framework's own classes encode the headers and refuse line ends in them.</summary>
internal static class MailWriter
{
    public static MailMessage Write(OutgoingMail mail, MailFile? file, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(mail.To, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = Filled(mail.Text, mail.Link),
            BodyEncoding = Encoding.UTF8,
            // Its quoted-printable hides the line ends from servers that count a line's length.
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers["Message-ID"] = mail.MessageId(from.Host);
        if (mail.ReplyTo is not null)
            message.ReplyToList.Add(new MailAddress(mail.ReplyTo));
        if (mail.Kind == MailKind.Digest)
        {
            message.Headers["Auto-Submitted"] = "auto-generated";
            if (mail.Link is not null)
            {
                // RFC 8058: mail programs offer to unsubscribe with one press, and post to the address.
                message.Headers["List-Unsubscribe"] = $"<{mail.Link}>";
                message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
            }
        }

        if (mail.Html is not null)
            message.AlternateViews.Add(Html(Filled(mail.Html, mail.Link)));
        if (file is not null)
            message.Attachments.Add(new Attachment(new MemoryStream(file.Bytes), file.Name, file.ContentType));
        return message;
    }

    private static AlternateView Html(string html)
    {
        var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    private static string Filled(string text, string? link) =>
        (link is null ? text : text.Replace(OutgoingMail.LinkMark, link, StringComparison.Ordinal)).ReplaceLineEndings("\r\n");
}
