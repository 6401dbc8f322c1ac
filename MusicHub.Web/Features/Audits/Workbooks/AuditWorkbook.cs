using System.Globalization;
using MusicHub.Domain.Audits.Workbooks;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Questions;

namespace MusicHub.Web.Features.Audits.Workbooks;

/// <summary>The workbook in which a school answers an audit: what it is put, in the form and for the phase of this audit, and nothing that is the hub's own.</summary>
internal static class AuditWorkbook
{
    /// <summary>Raised when the layout changes, so that older files are told apart.</summary>
    public const string Layout = "1";

    /// <param name="withRatings">What the hub itself has rated is filled in; otherwise the areas that it has begun are empty.</param>
    public static FormWorkbook Of(AuditSubject audit, string hub, DateOnly on, bool withRatings)
    {
        var school = audit.ForSchool();
        var empty = withRatings ? [] : audit.HubsAreas.Select(area => area.Section.Id).ToHashSet();
        return new(
            new WorkbookProperties($"{audit.Title}: {audit.School.Name}", hub, on),
            [.. Guide(audit.Toolkit, hub)],
            "Audit",
            "Choose an answer for each statement, and write what shows it. The yellow cells are yours; the others are locked.",
            [.. school.Areas.Select(area => Block(school, area, empty.Contains(area.Section.Id)))],
            [
                ("Layout", Layout),
                ("Audit", audit.Audit.Id.ToString()),
                ("Toolkit", audit.Toolkit.Id.ToString()),
                ("Version", audit.Toolkit.Title()),
                ("Form", audit.Audit.Form.ToString()),
                ("Made on", on.ToString("O", CultureInfo.InvariantCulture)),
            ]);
    }

    private static FormBlock Block(AuditSubject audit, AuditArea area, bool isEmpty)
    {
        var lines = WorkbookLine.Of(audit.Toolkit, area.Section, area.Questions);
        return new($"{area.Number}. {area.Section.Title}", area.Section.Intro, [.. lines.Select((line, at) => Row(audit, line, line.CellsOf(isEmpty ? null : audit.AnswerTo(line.Question)), $"{area.Number}.{at + 1}"))]);
    }

    private static FormRow Row(AuditSubject audit, WorkbookLine line, WorkbookCells cells, string number) =>
        new(number, line.Text, cells.Answer, line.HasEvidence ? cells.Evidence : null, line.Words, line.Question.Kind == QuestionKind.Counts, [line.Key, cells.Answer, cells.Evidence, ReturnedWorkbook.MarkOf(audit.Audit, line.Key, cells)]);

    private static IEnumerable<FormGuide> Guide(Questionnaire toolkit, string hub)
    {
        yield return new(null, $"{hub} asks your school to look at its own music. Go to the sheet “Audit”. Each area has a few statements. Take them in any order, and in as many sittings as you like: save the file each time.");
        if (toolkit.Scale.Count > 0)
        {
            yield return new("The answers", "Click a yellow cell beside a statement and choose from its list:");
            foreach (var step in toolkit.Scale)
                yield return new(null, $"{step.Name}{(step.Description is { } description ? $": {description}" : null)}");
            yield return new(null, $"{WorkbookLine.DoesNotApply}: the statement is not about a school like yours. It then counts neither for nor against you.");
            yield return new(null, "What you cannot say, leave empty.");
        }

        yield return new("The evidence", "Write in the last column what shows it: a document, a lesson, what pupils say. One sentence is enough. Please do not write the names of pupils or staff, and type no formulas.");
        yield return new("Sending it back", "Send the file to the hub as it is, as an Excel workbook (.xlsx). Please do not add, take out or re-word rows: what was altered cannot be read back. The other cells are locked so that this does not happen by accident; there is no password.");
    }
}
