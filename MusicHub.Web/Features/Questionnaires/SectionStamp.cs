using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>
/// What a page of a section was made from, as its form hands it back: how often the section had been saved, and a digest of each of its parts. So the
/// server knows, part by part, what its writer has changed and what somebody else has, without keeping the page.
/// </summary>
internal sealed class SectionStamp
{
    private const int DigestLength = 12;

    private readonly IReadOnlyList<string> _digests;

    private SectionStamp(string version, IReadOnlyList<string> digests) => (Version, _digests) = (version, digests);

    public string Version { get; }

    public static SectionStamp Of(string version, IEnumerable<string?> parts) => new(version, [.. parts.Select(DigestOf)]);

    /// <summary>What cannot be read says nothing of any part: then nothing that is stored is replaced unasked.</summary>
    public static SectionStamp Read(string? text) => text?.Split('.') is [var version, var digests] ? new(version, digests.Split('_')) : new("", []);

    /// <summary>Whether the page was made with this in that part.</summary>
    public bool Says(int part, string? said) => part < _digests.Count && _digests[part] == DigestOf(said);

    public SectionStamp With(IEnumerable<(int Part, string? Said)> parts)
    {
        var digests = _digests.ToList();
        foreach (var (part, said) in parts)
        {
            while (digests.Count <= part)
                digests.Add("?");
            digests[part] = DigestOf(said);
        }

        return new(Version, digests);
    }

    public override string ToString() => $"{Version}.{string.Join('_', _digests)}";

    // Lines end otherwise in what a script sends than in what a form does.
    private static string DigestOf(string? said) =>
        string.IsNullOrWhiteSpace(said) ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ReplaceLineEndings("\n").Trim())))[..DigestLength];
}

/// <summary>What is filled in by itself in a section: an answer, a fact, a need, a field of the record.</summary>
/// <param name="Label">What it asks.</param>
/// <param name="Mine">What the form says, to be compared; null for nothing.</param>
/// <param name="Theirs">What is stored.</param>
/// <param name="Take">Puts what is stored into the form.</param>
internal sealed record SectionPart(string Label, string? Mine, string? Theirs, Action Take)
{
    /// <summary>As people read it; null for nothing.</summary>
    public required Func<string?> MineInWords { get; init; }

    public required Func<string?> TheirsInWords { get; init; }

    /// <summary>It says what is stored, in so many words: a fact that is confirmed.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>The form may say nothing of it without taking anything back, as of a fact that is only confirmed or replaced.</summary>
    public bool MayBeSilent { get; init; }
}

/// <summary>Puts together what one person has changed of a section and what others have saved of it since the page was made.</summary>
internal sealed class SectionMerge
{
    private readonly SectionStamp _madeFrom;
    private readonly List<(int At, SectionPart Part)> _contested = [];
    private readonly List<(int At, SectionPart Part)> _taken = [];
    private readonly List<SectionPart> _differing = [];

    public SectionMerge(SectionStamp madeFrom, IReadOnlyList<SectionPart> parts)
    {
        _madeFrom = madeFrom;
        foreach (var (at, part) in parts.Index())
        {
            var isMine = !(part.MayBeSilent && part.Mine is null) && !madeFrom.Says(at, part.Mine);
            IsChanged |= isMine;
            if (part.IsConfirmed || SectionStamp.Of("", [part.Theirs]).Says(0, part.Mine))
                continue;
            _differing.Add(part);
            if (madeFrom.Says(at, part.Theirs))
                continue;
            (isMine ? _contested : _taken).Add((at, part));
        }
    }

    /// <summary>Its writer has changed some of it.</summary>
    public bool IsChanged { get; }

    /// <summary>What both have changed, each in another way: nothing is saved before one of both is chosen.</summary>
    public bool IsInConflict => _contested.Count > 0;

    public bool HasTaken => _taken.Count > 0;

    /// <summary>What both have changed; where there is nothing of that, all that is not as it is stored.</summary>
    public IEnumerable<AnswerMeanwhile> Told => (IsInConflict ? _contested.Select(both => both.Part) : _differing)
        .Select(part => new AnswerMeanwhile(part.Label, part.TheirsInWords() ?? "Nothing", part.MineInWords() ?? "Nothing"));

    /// <summary>Others have saved it since the page was made, and it is not what the page says.</summary>
    public bool IsOvertaken(SectionStamp stored) => _madeFrom.Version != stored.Version && _differing.Count > 0;

    /// <summary>From which one's own replace theirs where both have changed a part.</summary>
    public SectionStamp StampToReplace => _madeFrom.With(_contested.Select(both => (both.At, both.Part.Theirs)));

    /// <summary>From which theirs stay where both have changed a part.</summary>
    public SectionStamp StampToKeep => _madeFrom.With(_contested.Select(both => (both.At, both.Part.Mine)));

    /// <summary>For a page that stays open: what it does not show of others' it does not replace either.</summary>
    /// <param name="saved">The section as it is stored now.</param>
    public SectionStamp StampOfPage(SectionStamp saved) => saved.With(_taken.Select(theirs => (theirs.At, theirs.Part.Mine)));

    /// <summary>Fills the form with what others have saved and its writer has left as it was.</summary>
    public void TakeTheirs() => _taken.ForEach(theirs => theirs.Part.Take());
}
