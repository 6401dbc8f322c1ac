using System.Net.Mail;
using MusicHub.Domain.Schools;
using MusicHub.Web.Setup;

namespace MusicHub.Web.Mail;

/// <summary>The section "Smtp" of the settings, and where the program is reached from a message.</summary>
public sealed record SmtpSettings
{
    public const int UsualPort = 587;

    /// <summary>Null where e-mail is not set up.</summary>
    public string? Host { get; private init; }

    public int Port { get; private init; } = UsualPort;

    public string? User { get; private init; }

    public string? Password { private get; init; }

    public MailAddress? From { get; private init; }

    /// <summary>Whether the connection must be encrypted before anything is said.</summary>
    public bool Tls { get; private init; } = true;

    /// <summary>Where the program is reached; ends with a slash.</summary>
    public Uri? ProgramAddress { get; private init; }

    public bool IsSetUp => Host is not null;

    internal System.Net.NetworkCredential? Credentials => User is null ? null : new(User, Password);

    // The password stands in no log, whoever writes the settings into one.
    public override string ToString() => IsSetUp ? $"{Host}:{Port}" : "not set up";

    /// <exception cref="UnusableSettingException">Something is missing or wrong.</exception>
    public static SmtpSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        if (Text(section["Host"]) is not { } host)
            return new SmtpSettings();
        return new SmtpSettings
        {
            Host = host,
            Port = PortOf(section["Port"]),
            Tls = TlsOf(section["Tls"]),
            From = FromOf(section["From"]),
            User = Text(section["User"]),
            Password = section["Password"],
            ProgramAddress = AddressOf(configuration["Program:Address"]),
        }.Checked();
    }

    private SmtpSettings Checked()
    {
        if (User is not null && string.IsNullOrEmpty(Password))
            throw new UnusableSettingException("Smtp:User is set and Smtp:Password is not.");
        if (User is not null && !Tls && Host is not ("localhost" or "127.0.0.1" or "::1"))
            throw new UnusableSettingException("Smtp:Tls is off and Smtp:User is set: the password would be sent for anybody to read. Switch Smtp:Tls on.");
        return this;
    }

    private static int PortOf(string? text) =>
        Text(text) is null ? UsualPort
        : int.TryParse(text, out var port) && port is > 0 and < 65536 ? port
        : throw new UnusableSettingException($"Smtp:Port is '{text}'; it must be a number from 1 to 65535.");

    private static bool TlsOf(string? text) =>
        Text(text) is null ? true
        : bool.TryParse(text, out var tls) ? tls
        : throw new UnusableSettingException($"Smtp:Tls is '{text}'; it must be true or false.");

    private static MailAddress FromOf(string? text) =>
        text?.Any(char.IsControl) != true && MailAddress.TryCreate(text, out var from) && EmailAddress.MayBeSentTo(from.Address)
            ? from
            : throw new UnusableSettingException("Smtp:From must be the address that messages come from, such as Music Hub <music@hub.example>.");

    private static Uri AddressOf(string? text) =>
        Uri.TryCreate(text?.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : throw new UnusableSettingException("Program:Address must be set with Smtp:Host: where people reach the program, such as https://musichub.example.org/.");

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
