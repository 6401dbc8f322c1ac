using System.Runtime.InteropServices;
using MusicHub.Domain.Schools;
using Names = MusicHub.Data.Register.RegisterColumns;

namespace MusicHub.Data.Register;

/// <summary>
/// Reads a school register file of Get Information about Schools, in the full layout or in that of state-funded schools.
/// </summary>
public sealed class RegisterFile
{
    private const int RowsBetweenReports = 1_000;

    private const string NotTheRegister =
        "Download \"Establishment fields CSV\" from Get Information about Schools and give the file edubasealldata… or edubaseallstatefunded….";

    private readonly RegisterCsv csv;
    private readonly RegisterScope scope;
    private readonly RegisterLimits limits;
    private readonly RegisterRowReader fields;
    private readonly List<RegisterRow> rows = [];
    private readonly List<IgnoredRegisterRow> ignored = [];
    private readonly Dictionary<RegisterIgnoreReason, int> ignoredCounts = [];
    private readonly Dictionary<int, long> lineOfUrn = [];

    private RegisterFile(RegisterCsv csv, RegisterScope scope, RegisterLimits limits)
    {
        this.csv = csv;
        this.scope = scope;
        this.limits = limits;
        fields = new RegisterRowReader(csv);
    }

    /// <summary>Reads the whole file, keeping only the rows that concern the hub.</summary>
    /// <param name="file">Seekable; read from its start and left open.</param>
    /// <param name="progress">Told the share of the file that has been read, from 0 to 1.</param>
    public static RegisterReading Read(
        Stream file,
        RegisterScope scope,
        RegisterLimits? limits = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        limits ??= new RegisterLimits();
        using var csv = RegisterCsv.Open(file, limits, out var problem);
        if (csv is null)
            return new RegisterReading { Problems = [problem!] };
        var header = csv.Header();
        if (csv.Problems.Count > 0)
            return new RegisterReading { Problems = csv.Problems };
        var reading = new RegisterFile(csv, scope, limits);
        if (reading.HeaderProblem(header) is { } wrong)
            return new RegisterReading { Problems = [wrong] };
        return reading.ReadRows(file.Length, progress, cancellation);
    }

    private RegisterReading ReadRows(long length, IProgress<double>? progress, CancellationToken cancellation)
    {
        while (csv.Read())
        {
            ReadRow();
            if (csv.RowCount % RowsBetweenReports != 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(Math.Min(1, (double)csv.Offset / length));
        }

        if (csv.RowCount == 0 && csv.Problems.Count == 0)
            csv.Add(new(null, "The file has a heading but no schools.", NotTheRegister));
        progress?.Report(1);
        return new RegisterReading
        {
            Rows = rows,
            Ignored = ignored,
            IgnoredCounts = ignoredCounts,
            Problems = csv.Problems,
            HasMoreProblems = csv.HasMoreProblems,
            RowCount = csv.RowCount,
            AbsentColumns = fields.AbsentColumns,
        };
    }

    private void ReadRow()
    {
        if (fields.Urn() is not { } urn)
            return;
        ref var firstLine = ref CollectionsMarshal.GetValueRefOrAddDefault(lineOfUrn, urn, out var seen);
        if (seen)
        {
            csv.Add(new(csv.Line, $"URN {urn} is in line {firstLine} already.", "Remove one of the two rows, or download the file again."));
            return;
        }

        firstLine = csv.Line;
        var authority = fields.AuthorityCode();
        var known = scope.KnownUrns.Contains(urn);
        if (!known && (authority is null || !scope.Authorities.Contains(authority.Value)))
        {
            Count(RegisterIgnoreReason.OtherAuthority);
            return;
        }

        var (typeCode, typeName) = fields.Type();
        var type = typeCode is { } code ? EstablishmentTypes.FromCode(code) : null;
        var (status, statusName) = fields.Status();
        if (!known && type is null)
            Ignore(urn, typeCode is null ? RegisterIgnoreReason.UnknownType : RegisterIgnoreReason.NotStateFunded, typeName);
        else if (!known && status is null)
            Ignore(urn, RegisterIgnoreReason.UnknownStatus, statusName);
        else if (fields.Row(urn, authority, type, typeName, status) is { } row)
            rows.Add(row);
    }

    private void Ignore(int urn, RegisterIgnoreReason reason, string? detail)
    {
        Count(reason);
        if (ignored.Count < limits.MaxIgnoredRows)
            ignored.Add(new(csv.Line, urn, fields.Name() ?? "", reason, detail));
    }

    private void Count(RegisterIgnoreReason reason) =>
        CollectionsMarshal.GetValueRefOrAddDefault(ignoredCounts, reason, out _)++;

    private RegisterProblem? HeaderProblem(IReadOnlyList<string> header)
    {
        if (csv.Column(Names.LinkUrn).IsPresent)
            return new(1, "This is the register's links file, not the file of establishments.", "Give it as the links file, together with the file of establishments.");
        if (header.Count == 1 && header[0].AsSpan().IndexOfAny(';', '\t') >= 0)
            return new(1, "The fields are not separated by commas.", "In Excel use Save As, type CSV (Comma delimited), or give the file as it was downloaded.");
        var missing = fields.MissingColumns;
        return missing.Count == 0
            ? null
            : new(1, $"This is not a register of schools: the heading has no {Listed(missing)}.", NotTheRegister);
    }

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and no " + names[^1];
}
