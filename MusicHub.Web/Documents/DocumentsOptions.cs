namespace MusicHub.Web.Documents;

/// <summary>The section "Documents" of the settings.</summary>
public sealed class DocumentsOptions
{
    public const string Section = "Documents";

    /// <summary>The path of Chromium or Google Chrome. When empty, the usual places are looked at.</summary>
    public string? Chromium { get; set; }

    /// <summary>How long one print may take, from 1 to 600 seconds.</summary>
    public int PrintSeconds { get; set; } = 60;

    /// <summary>How many prints may run at once, 1 to 4; each needs some 300 MB of memory while it runs.</summary>
    public int PrintsAtOnce { get; set; } = 2;

    /// <summary>The largest document that is handed to Chromium, from 1 to 64 million characters.</summary>
    public int LargestDocument { get; set; } = 8_000_000;

    internal string? Fault() =>
        PrintSeconds is < 1 or > 600 ? "Documents:PrintSeconds must be from 1 to 600."
        : PrintsAtOnce is < 1 or > 4 ? "Documents:PrintsAtOnce must be from 1 to 4."
        : LargestDocument is < 1_000_000 or > 64_000_000 ? "Documents:LargestDocument must be from 1000000 to 64000000."
        : null;
}
