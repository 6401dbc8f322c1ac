namespace MusicHub.Web.Features.Schools.ExportSchools;

public enum ExportFormat
{
    Xlsx,
    Csv,

    /// <summary>The contacts of the schools, as a workbook.</summary>
    Contacts,
}

public static class ExportFormats
{
    public static string Title(this ExportFormat format) => format == ExportFormat.Csv ? "CSV" : "Excel";
}
