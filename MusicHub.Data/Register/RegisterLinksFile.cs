using MusicHub.Domain.Schools;
using Names = MusicHub.Data.Register.RegisterColumns;

namespace MusicHub.Data.Register;

/// <summary>Reads the register's file of links: which establishment came of which.</summary>
public static class RegisterLinksFile
{
    private const string NotTheLinks =
        "Download \"Establishment links CSV\" from Get Information about Schools and give the file links_edubase….";

    /// <summary>Reads the whole file; links that are no succession, or of an establishment to itself, are left out.</summary>
    /// <param name="file">Seekable; read from its start and left open.</param>
    public static RegisterLinksReading Read(
        Stream file, RegisterLimits? limits = null, CancellationToken cancellation = default)
    {
        using var csv = RegisterCsv.Open(file, limits ?? new RegisterLimits(), out var problem);
        if (csv is null)
            return new RegisterLinksReading { Problems = [problem!] };
        var header = csv.Header();
        if (csv.Problems.Count > 0)
            return new RegisterLinksReading { Problems = csv.Problems };

        var urn = csv.Column(Names.Urn);
        var linkedUrn = csv.Column(Names.LinkUrn);
        var type = csv.Column(Names.LinkType);
        if (!urn.IsPresent || !linkedUrn.IsPresent || !type.IsPresent)
            return new RegisterLinksReading { Problems = [HeaderProblem(csv, header)] };

        var name = csv.Column(Names.LinkName);
        var date = csv.Column(Names.LinkDate);
        var links = new List<RegisterLink>();
        while (csv.Read())
        {
            if (csv.RowCount % 1_000 == 0)
                cancellation.ThrowIfCancellationRequested();
            var (from, to) = (Urn(csv, urn), Urn(csv, linkedUrn));
            var words = csv.Text(type) ?? "";
            var kind = RegisterLink.KindOf(words);
            var on = csv.Date(date);
            if (from is null || to is null || from == to || kind == RegisterLinkKind.Other)
                continue;
            links.Add(new(from.Value, to.Value, csv.Text(name), kind, words, RegisterLink.SaysSplit(words), on));
        }

        return new RegisterLinksReading
        {
            Links = links,
            Problems = csv.Problems,
            HasMoreProblems = csv.HasMoreProblems,
            RowCount = csv.RowCount,
        };
    }

    private static int? Urn(RegisterCsv csv, RegisterColumn column)
    {
        if (!csv.Bytes(column).Trim((byte)' ').IsEmpty)
            return csv.Number(column);
        csv.Add(new(csv.Line, $"This row has no {column.Name}.", "Remove the row, or download the file again."));
        return null;
    }

    private static RegisterProblem HeaderProblem(RegisterCsv csv, IReadOnlyList<string> header)
    {
        if (csv.Column(Names.Name).IsPresent)
            return new(1, "This is the file of establishments, not the links file.", NotTheLinks);
        return header.Count == 1 && header[0].AsSpan().IndexOfAny(';', '\t') >= 0
            ? new(1, "The fields are not separated by commas.", "In Excel use Save As, type CSV (Comma delimited), or give the file as it was downloaded.")
            : new(1, "This is not the register's links file: the heading has no URN, LinkURN and LinkType.", NotTheLinks);
    }
}
