using System.Text.RegularExpressions;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What stands under "Follow up?": yes or no, a day, or words on what is to follow.</summary>
/// <param name="IsPromised">Another visit is promised; without a day, by the usual one.</param>
/// <param name="Day">A text that is to be read as a day.</param>
/// <param name="Words">What is to follow, or why nothing is.</param>
public sealed partial record SheetFollowUp(bool IsPromised, string? Day, string? Words)
{
    public static SheetFollowUp Read(string text)
    {
        if (YesPattern().Match(text) is { Success: true } yes)
            return yes.Groups["rest"].Value is { Length: > 0 } rest ? IsDay(rest) ? new(true, rest, null) : new(true, null, text) : new(true, null, null);
        if (NoPattern().Match(text) is { Success: true } no)
            return new(false, null, no.Groups["rest"].Value.Length > 0 ? text : null);
        return IsDay(text) || NumbersPattern().IsMatch(text) ? new(true, text, null) : new(false, null, text);
    }

    // A day without its year is one too: which year, the sheet tells.
    private static bool IsDay(string text) => SheetDay.Read(text, schoolYear: 2000).Day is not null;

    [GeneratedRegex(@"^(y|yes|yep|true|x|1|✓|✔|☑|needed|required)([\s,:;(–-]+(by\s+)?(?<rest>.*?)\)?)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex YesPattern();

    [GeneratedRegex(@"^(n|no|none|nil|false|0|n/a|na|not needed|not required|✗|✘|-)([\s,:;(–-]+(?<rest>.*?)\)?)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex NoPattern();

    [GeneratedRegex(@"^[0-9][0-9/.\- ]+$")]
    private static partial Regex NumbersPattern();
}
