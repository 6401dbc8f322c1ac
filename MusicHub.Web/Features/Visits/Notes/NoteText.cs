using System.Text;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.Notes;

/// <summary>What a note says, as every page, file and e-mail shows it: from its own words alone.</summary>
/// <param name="When">"Thursday 6 November 2025".</param>
public sealed record NoteText(string School, string When, NoteWords Words)
{
    public string Title => "Note of our visit";

    public string Subtitle => $"{School}, {When}";

    public IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Parts => new (string, string?)[]
    {
        ("What was agreed", Words.Agreed),
        ("We will", Words.WeWill),
        ("You will", Words.YouWill),
        ("What you told us", Words.ToldUs),
        ("Your contact", Words.Contact),
    }.Where(part => part.Item2 is not null).Select(part => (part.Item1, (IReadOnlyList<string>)part.Item2!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    public static NoteText Of(VisitSubject subject, VisitNoteVersion version) => new(subject.Line.School, subject.Line.SortDay.Long(), version.Words);

    /// <summary>For whoever holds the note itself, with or without an account.</summary>
    internal static async Task<NoteText> Of(VisitNote note, VisitNoteVersion version, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var visit = await (from known in db.Visits
                           join school in db.Schools on known.SchoolId equals school.Id
                           where known.Id == note.VisitId
                           select new { known.SortDay, school.Name }).SingleAsync(cancellationToken);
        return new NoteText(visit.Name, visit.SortDay.Long(), version.Words);
    }

    public string Subject => $"Note of our visit to {School}, {When}";

    /// <param name="answerAt">Where the school answers; null where it is to write back.</param>
    public string Letter(string? answerAt)
    {
        var text = new StringBuilder("Dear colleagues,\n\nThank you for your time. This is how we understood what was agreed.\n");
        foreach (var (heading, lines) in Parts)
        {
            text.Append('\n').Append(heading).Append('\n');
            foreach (var line in lines)
                text.Append(lines.Count == 1 ? "" : "- ").Append(line).Append('\n');
        }

        text.Append("\nIs this a fair record, or is there something to change?");
        return text.Append(answerAt is null ? " Please write back.\n" : $" Please say so here, within {VisitNoteVersion.LinkDays} days; no account is needed:\n{answerAt}\n").ToString();
    }
}
