using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace MusicHub.Web.Mail;

/// <summary>Speaks to the mail server as far as can be done without sending anything.</summary>
internal sealed class SmtpProbe : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly TcpClient _connection = new();
    private Stream _stream = Stream.Null;

    /// <returns>What is wrong and what to look at; null where nothing is.</returns>
    public static async Task<string?> Problem(SmtpSettings settings, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        await using var probe = new SmtpProbe();
        try
        {
            return await probe.Problem(settings.Host!, settings, limit.Token);
        }
        catch (AuthenticationException untrusted)
        {
            return $"{settings}: its certificate is not trusted: {untrusted.Message}";
        }
        catch (Exception failed) when (failed is SocketException or IOException)
        {
            return $"{settings} cannot be reached ({failed.Message}); check Smtp:Host, Smtp:Port and the firewall.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{settings} did not answer within {Longest.TotalSeconds:N0} seconds; check Smtp:Host, Smtp:Port and the firewall.";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _connection.Dispose();
    }

    private async Task<string?> Problem(string host, SmtpSettings settings, CancellationToken cancellationToken)
    {
        await _connection.ConnectAsync(host, settings.Port, cancellationToken);
        _stream = _connection.GetStream();
        var greeting = await Read(cancellationToken);
        if (!greeting.StartsWith("220", StringComparison.Ordinal))
            return $"{settings} does not greet as a mail server does.";
        var offers = await Say("EHLO musichub", cancellationToken);
        if (settings.Tls)
        {
            if (!offers.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase))
                return $"{settings} does not offer encryption (STARTTLS); use another port, or switch Smtp:Tls off within a network of your own.";
            await Say("STARTTLS", cancellationToken);
            var encrypted = new SslStream(_stream);
            _stream = encrypted;
            await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellationToken);
            offers = await Say("EHLO musichub", cancellationToken);
        }

        var knowsLogin = offers.Split('\n').Any(line => line.Contains("AUTH", StringComparison.OrdinalIgnoreCase) && line.Contains("LOGIN", StringComparison.OrdinalIgnoreCase));
        await Say("QUIT", cancellationToken);
        return settings.User is null || knowsLogin ? null : $"{settings} does not offer to sign in by user and password (AUTH LOGIN).";
    }

    private async Task<string> Say(string command, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellationToken);
        return await Read(cancellationToken);
    }

    /// <summary>A reply is over with a line that has a space after its number.</summary>
    private async Task<string> Read(CancellationToken cancellationToken)
    {
        var reply = new StringBuilder();
        var buffer = new byte[1024];
        while (true)
        {
            var read = await _stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                throw new IOException("the connection was closed");
            reply.Append(Encoding.ASCII.GetString(buffer, 0, read));
            var text = reply.ToString();
            if (text.EndsWith('\n') && text.TrimEnd().Split('\n')[^1] is { Length: >= 4 } last && last[3] == ' ')
                return text;
            if (reply.Length > 64_000)
                throw new IOException("it does not speak as a mail server does");
        }
    }
}
