using System.Net.Mail;
using System.Net.Sockets;
using MusicHub.Domain.Mail;

namespace MusicHub.Web.Mail;

/// <summary>Hands a message to the mail server.</summary>
public sealed class SmtpSender(SmtpSettings settings)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // A server that is told to stop lets a message that is under way arrive.
    private static readonly TimeSpan LongestWhenStopping = TimeSpan.FromSeconds(5);

    /// <exception cref="MailNotSentException">It was not taken.</exception>
    /// <exception cref="OperationCanceledException">The server stops; the message may have been taken.</exception>
    public async Task Send(OutgoingMail mail, MailFile? file, CancellationToken stopping)
    {
        if (!settings.IsSetUp)
            throw new MailNotSentException("E-mail is not set up any more.");
        using var limit = new CancellationTokenSource(Longest);
        await using var sooner = stopping.Register(() => limit.CancelAfter(LongestWhenStopping));
        using var message = MailWriter.Write(mail, file, settings.From!);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls, Credentials = settings.Credentials };
        try
        {
            // The second wait: a server that never answers may keep the client itself from noticing.
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception given) when (limit.IsCancellationRequested && given is OperationCanceledException or SmtpException or IOException)
        {
            stopping.ThrowIfCancellationRequested();
            throw new MailNotSentException($"The mail server did not answer within {Longest.TotalSeconds:N0} seconds.") { IsUnsure = true };
        }
        catch (SmtpFailedRecipientException refused)
        {
            throw new MailNotSentException($"The mail server does not take mail for this address: {refused.Message}") { IsForGood = (int)refused.StatusCode is >= 500 and < 600 };
        }
        catch (Exception failed) when (failed is SmtpException or IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw new MailNotSentException(Words(failed)) { IsForGood = failed is SmtpException { StatusCode: SmtpStatusCode.ExceededStorageAllocation } };
        }
    }

    private static string Words(Exception failed)
    {
        var cause = failed;
        while (cause.InnerException is { } inner)
            cause = inner;
        return cause switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "The mail server does not answer: the connection was refused.",
            SocketException { SocketErrorCode: SocketError.HostNotFound } => "The mail server's name is not known.",
            System.Security.Authentication.AuthenticationException => $"The mail server's certificate is not trusted: {cause.Message}",
            _ => $"The mail server did not take it: {cause.Message}",
        };
    }
}

/// <summary>Why a message did not go, in words for a person.</summary>
public sealed class MailNotSentException(string message) : Exception(message)
{
    /// <summary>Trying again would not help.</summary>
    public bool IsForGood { get; init; }

    /// <summary>It may have gone nevertheless.</summary>
    public bool IsUnsure { get; init; }
}

/// <summary>What goes with a message.</summary>
public sealed record MailFile(string Name, string ContentType, byte[] Bytes);
