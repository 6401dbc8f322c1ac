using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>A workbook that somebody outside fills in and sends back: all is locked but the cells for their words.</summary>
/// <param name="Guide">How to fill it in, a paragraph each, on a sheet of its own.</param>
/// <param name="Name">Of the sheet that is filled in.</param>
/// <param name="Lead">A line under its title.</param>
/// <param name="Identity">What the program needs to know it again, on a sheet that is not to be seen.</param>
public sealed record FormWorkbook(WorkbookProperties Properties, IReadOnlyList<FormGuide> Guide, string Name, string Lead, IReadOnlyList<FormBlock> Blocks, IReadOnlyList<(string Name, string Value)> Identity)
{
    public const string IdentitySheet = "MusicHub";

    public const string GuideSheet = "How to fill it in";

    /// <summary>The row of headings; what each column is called, from the first. Those from <see cref="FirstHidden"/> on are not to be seen.</summary>
    public const int HeaderRow = 3;

    public const int FirstHidden = 4;

    public static readonly IReadOnlyList<string> Columns = ["No.", "Statement", "Answer", "Evidence: what shows it", "Key", "Answer before", "Evidence before", "Mark"];

    public byte[] ToBytes()
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = XmlText.Allowed(Properties.Title);
        workbook.Properties.Author = workbook.Properties.Company = XmlText.Allowed(Properties.HubName);
        workbook.Style.Font.FontName = "Arial";
        workbook.Style.Font.FontSize = 10;
        FormWriter.Write(workbook, this);
        using var file = new MemoryStream();
        workbook.SaveAs(file, new SaveOptions { ValidatePackage = false });
        WorkbookFinish.Apply(file, [], []);
        return file.ToArray();
    }
}

/// <param name="Title">A heading above the text; null for none.</param>
public sealed record FormGuide(string? Title, string Text);

public sealed record FormBlock(string Title, string? Intro, IReadOnlyList<FormRow> Rows);

/// <param name="Choices">What the answer is chosen from; empty where it is typed.</param>
/// <param name="IsWholeNumber">A count is typed.</param>
/// <param name="Hidden">What stands in the hidden columns.</param>
public sealed record FormRow(string Number, string Text, string Answer, string? Evidence, IReadOnlyList<string> Choices, bool IsWholeNumber, IReadOnlyList<string> Hidden);
