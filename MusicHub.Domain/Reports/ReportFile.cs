using System.Security.Cryptography;
using MusicHub.Domain.History;

namespace MusicHub.Domain.Reports;

public enum ReportFileKind
{
    Pdf,
    Workbook,
}

public static class ReportFileKinds
{
    public static string Title(this ReportFileKind kind) => kind == ReportFileKind.Pdf ? "PDF" : "Excel workbook";

    public static string ContentType(this ReportFileKind kind) =>
        kind == ReportFileKind.Pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// <summary>A file of a report, kept in the database so that a backup is whole. Made from the report's snapshot, and never changed: another edition of the report has other files.</summary>
[Unrecorded]
public sealed class ReportFile : Entity
{
    private ReportFile() => (Name, Sha256, Bytes) = (null!, null!, null!);

    public ReportFile(Report report, ReportFileKind kind, string name, byte[] bytes)
    {
        ReportId = report.Id;
        Edition = report.Edition;
        Kind = kind;
        Name = name;
        Bytes = bytes;
        Size = bytes.Length;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public Guid ReportId { get; private init; }

    /// <summary>Of the report, that it shows.</summary>
    public int Edition { get; private init; }

    public ReportFileKind Kind { get; private init; }

    /// <summary>The name that it is downloaded under.</summary>
    public string Name { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public string Sha256 { get; private init; }

    public byte[] Bytes { get; private init; }
}
