using System.Text;
using ClosedXML.Excel;

namespace MusicHub.Tests.Support;

/// <summary>Brings sheets of visits as a browser does.</summary>
public static class VisitSheets
{
    /// <summary>Sends a file, and follows to its columns.</summary>
    public static async Task<HubPage> Upload(this HubClient client, byte[] file, string name = "tracker.xlsx") =>
        await client.Upload(await client.Get("/visits/import"), "Read the rows", file, name, ("Form.Text", ""));

    public static async Task<HubPage> Paste(this HubClient client, string text) =>
        await client.Submit(await client.Get("/visits/import"), new() { ["Form.Text"] = text });

    /// <summary>Accepts the columns as guessed, and follows to the questions or the preview.</summary>
    public static async Task<HubPage> Continue(this HubClient client, HubPage columns, Guid? usualKind = null)
    {
        var page = await client.Submit(columns, usualKind is null ? [] : new() { ["Form.UsualKindId"] = usualKind.ToString() }, "Continue");
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        return page.Title == "Rows" ? await client.Get(page.Address.Split("/rows")[0]) is { IsRedirect: true } asked ? await client.Get(asked.Location!) : await client.Get(page.Address.Split("/rows")[0]) : page;
    }

    /// <summary>Asks for an import to be undone, and says yes.</summary>
    /// <summary>As far as it goes: what stands in the way is told before it is asked for.</summary>
    public static async Task<HubPage> Undo(this HubClient client, HubPage import) =>
        await client.Get($"{import.Address.Split('?')[0]}/undo") is { Status: System.Net.HttpStatusCode.OK } asked ? await client.Submit(asked, [], "Undo this import") : await client.Get($"{import.Address.Split('?')[0]}/undo");

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static byte[] Workbook(params (string Sheet, IReadOnlyList<object?[]> Rows)[] sheets)
    {
        using var workbook = new XLWorkbook();
        foreach (var (name, rows) in sheets)
        {
            var sheet = workbook.AddWorksheet(name);
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows[row].Length; column++)
                {
                    if (rows[row][column] is DateTime day)
                        sheet.Cell(row + 1, column + 1).SetValue(day);
                    else if (rows[row][column] is { } value)
                        sheet.Cell(row + 1, column + 1).SetValue(value.ToString());
                }
            }
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }
}
