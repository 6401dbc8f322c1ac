using System.Security.Cryptography;
using System.Text;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Audits.Workbooks;

/// <summary>One row of a workbook that came back, as it stands in the file.</summary>
/// <param name="Before">What the cells held when the file was made.</param>
/// <param name="Mark">See <see cref="ReturnedWorkbook.MarkOf"/>.</param>
public sealed record ReturnedRow(int Row, string Key, string Text, WorkbookCells Cells, WorkbookCells Before, string Mark)
{
    public bool IsAnswerFormula { get; init; }

    public bool IsEvidenceFormula { get; init; }
}

/// <summary>What becomes of one row, or of a question that the file has no row for any more.</summary>
public enum ReturnedKind
{
    /// <summary>It was altered, or cannot be read: nothing of it is taken.</summary>
    Problem,

    /// <summary>The hub's answer was changed after the file was made, and the file says something else again.</summary>
    Conflict,

    /// <summary>The row was taken out of the file.</summary>
    Missing,

    Changed,

    /// <summary>The file says what the hub says, or what it said when the file was made.</summary>
    Same,
}

/// <param name="Row">In the file; null for what is missing there.</param>
/// <param name="Line">Null for a row that is none of the audit's.</param>
/// <param name="Cells">What would change: the hub's words, and the file's.</param>
/// <param name="Result">What the hub's cells would hold with the file's words.</param>
public sealed record ReturnedLine(ReturnedKind Kind, int? Row, WorkbookLine? Line, string Text, IReadOnlyList<string> Problems, IReadOnlyList<ReturnedCell> Cells, WorkbookCells Result);

/// <param name="Name">"Answer" or "Evidence".</param>
public sealed record ReturnedCell(string Name, string Hub, string Workbook);

/// <summary>
/// A workbook that came back, held against the audit as it is now: what of it is missing, what was altered, and what it would
/// change, cell by cell. Nothing is guessed, and what somebody saved meanwhile is never overwritten unasked.
/// </summary>
/// <param name="Unanswered">Areas of which the file answers nothing.</param>
public sealed record ReturnedWorkbook(IReadOnlyList<ReturnedLine> Lines, IReadOnlyList<QuestionSection> Unanswered)
{
    /// <param name="lines">What the audit puts to its school.</param>
    /// <param name="sheet">The answers as they are; null before the first.</param>
    public static ReturnedWorkbook Of(Audit audit, IReadOnlyList<WorkbookLine> lines, IReadOnlyList<ReturnedRow> rows, AnswerSheet? sheet)
    {
        var known = lines.ToDictionary(line => line.Key);
        var found = rows.GroupBy(row => row.Key).ToDictionary(row => row.Key, row => row.Count());
        List<ReturnedLine> outcomes = [.. rows.Select(row => known.GetValueOrDefault(row.Key) is { } line
            ? OutcomeOf(audit, line, row, found[row.Key] > 1, line.CellsOf(sheet?.AnswerTo(line.Question.Id)))
            : new ReturnedLine(ReturnedKind.Problem, row.Row, null, row.Text, ["The workbook was made without this row: there is no statement that its answer belongs to"], [], row.Cells))];
        outcomes.AddRange(lines.Where(line => !found.ContainsKey(line.Key)).Select(line => new ReturnedLine(ReturnedKind.Missing, null, line, line.Text, [], [], WorkbookCells.Blank)));
        var answered = rows.Where(row => row.Cells.Answer.Trim().Length > 0 && known.ContainsKey(row.Key)).Select(row => known[row.Key].Area.Id).ToHashSet();
        return new(outcomes, [.. lines.Select(line => line.Area).DistinctBy(area => area.Id).Where(area => !answered.Contains(area.Id))]);
    }

    /// <summary>Tells whether the cells of a row that a school does not see are still as they were made.</summary>
    public static string MarkOf(Audit audit, string key, WorkbookCells before) => Digest([audit.Id.ToString(), audit.QuestionnaireId.ToString(), key, before.Answer, before.Evidence])[..16];

    public int Count(ReturnedKind kind) => Lines.Count(line => line.Kind == kind);

    /// <summary>Rows that would not be taken as they are.</summary>
    public int Rest => Lines.Count(line => line.Kind is ReturnedKind.Problem or ReturnedKind.Missing);

    /// <summary>Of all that is shown, so that what is done is what was looked at.</summary>
    public string Fingerprint() => Digest(Lines.SelectMany(line => new[] { $"{line.Kind} {line.Row} {line.Line?.Key}", line.Result.Answer, line.Result.Evidence }.Concat(line.Problems).Concat(line.Cells.SelectMany(cell => new[] { cell.Hub, cell.Workbook }))));

    /// <summary>Puts the file's words in place of the hub's, where they changed and where it was said of a conflict; all of them or none.</summary>
    /// <param name="replaced">Keys of rows in conflict of which the file's words are to stand.</param>
    public Result Apply(AnswerSheet sheet, IReadOnlySet<string> replaced, Guid byId, DateTimeOffset at)
    {
        var taken = Lines.Where(line => line.Kind == ReturnedKind.Changed || (line.Kind == ReturnedKind.Conflict && replaced.Contains(line.Line!.Key))).ToList();
        var all = Lines.Where(line => line.Line is not null).Select(line => line.Line!).DistinctBy(line => line.Key).ToLookup(line => line.Question.Id);
        foreach (var area in taken.GroupBy(line => line.Line!.Area))
        {
            var results = area.ToDictionary(line => line.Line!.Key, line => line.Result);
            var given = area.Key.Questions.Select(question => sheet.AnswerTo(question.Id)).OfType<Answer>().ToDictionary(answer => answer.QuestionId, answer => answer.AsGiven);
            foreach (var question in area.Select(line => line.Line!.Question).Distinct())
            {
                var answer = sheet.AnswerTo(question.Id);
                given[question.Id] = WorkbookLine.AnswerOf(question, [.. all[question.Id].Select(line => (line, results.TryGetValue(line.Key, out var result) ? result : line.CellsOf(answer)))], answer?.Note);
            }

            if (sheet.Fill(area.Key, [.. given.Values], byId, at) is { IsRefused: true } refused)
                return refused;
        }

        return Result.Done;
    }

    private static ReturnedLine OutcomeOf(Audit audit, WorkbookLine line, ReturnedRow row, bool isTwice, WorkbookCells now)
    {
        var said = line.Read(row.IsAnswerFormula ? "" : row.Cells.Answer, row.IsEvidenceFormula ? "" : row.Cells.Evidence, out var unreadable);
        List<string> problems =
        [
            .. isTwice ? ["This row stands in the workbook twice"] : Array.Empty<string>(),
            .. WorkbookLine.Clean(row.Text) == WorkbookLine.Clean(line.Text) ? Array.Empty<string>() : [$"The statement was re-worded. In the toolkit it reads “{line.Text}”"],
            .. row.Mark == MarkOf(audit, row.Key, row.Before) ? Array.Empty<string>() : ["Cells of this row that are hidden were changed"],
            .. row.IsAnswerFormula ? ["A formula stands where the answer should be. It is not worked out: choose or type the answer"] : Array.Empty<string>(),
            .. row.IsEvidenceFormula ? ["A formula stands where the evidence should be. It is not worked out: write the evidence in words"] : Array.Empty<string>(),
            .. unreadable,
        ];
        var answer = Merge(row.Before.Answer, said.Answer, now.Answer);
        var evidence = Merge(row.Before.Evidence, said.Evidence, now.Evidence);
        var result = new WorkbookCells(answer.Result, evidence.Result);
        List<ReturnedCell> cells =
        [
            .. result.Answer == now.Answer ? Array.Empty<ReturnedCell>() : [new ReturnedCell("Answer", now.Answer, result.Answer)],
            .. result.Evidence == now.Evidence ? Array.Empty<ReturnedCell>() : [new ReturnedCell("Evidence", now.Evidence, result.Evidence)],
        ];
        var kind = problems.Count > 0 ? ReturnedKind.Problem : answer.IsConflict || evidence.IsConflict ? ReturnedKind.Conflict : cells.Count > 0 ? ReturnedKind.Changed : ReturnedKind.Same;
        return new(kind, row.Row, line, line.Text, problems, problems.Count > 0 ? [] : cells, result);
    }

    // What only one side has changed stands; what both have, and differently, is in conflict.
    private static (string Result, bool IsConflict) Merge(string before, string file, string hub) =>
        file == before || file == hub ? (hub, false) : (file, hub != before);

    private static string Digest(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}\n")))));
}
