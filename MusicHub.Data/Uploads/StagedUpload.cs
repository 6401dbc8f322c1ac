using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.People;

namespace MusicHub.Data.Uploads;

/// <summary>What was read from a file that somebody brought, while they look at what it would do. Gone once it is done or given up.</summary>
[Unrecorded]
public sealed class StagedUpload : Entity
{
    public const int LongestName = 200;

    private StagedUpload() => FileName = null!;

    private StagedUpload(Guid subjectId, string fileName, byte[] packed, Guid byId, DateTimeOffset at) =>
        (SubjectId, FileName, Packed, ById, At) = (subjectId, fileName, packed, byId, at);

    /// <summary>What it is brought for, such as an audit.</summary>
    public Guid SubjectId { get; private init; }

    public string FileName { get; private init; }

    public byte[] Packed { get; private init; } = [];

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static StagedUpload Of<T>(Guid subjectId, string fileName, T content, Guid byId, DateTimeOffset at)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        return new(subjectId, name.Length > LongestName ? name[..LongestName] : name, PackedJson.Pack(content), byId, at);
    }

    public T Content<T>() => PackedJson.Unpack<T>(Packed);
}

public static class StagedUploadQueries
{
    /// <summary>For so long it waits for whoever brought it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static IQueryable<StagedUpload> LeftLying(this IQueryable<StagedUpload> uploads, DateTimeOffset now)
    {
        var oldest = now - Kept;
        return uploads.Where(upload => upload.At < oldest);
    }

    /// <summary>Nobody sees it but who brought it.</summary>
    public static IQueryable<StagedUpload> Of(this IQueryable<StagedUpload> uploads, Guid subjectId, Viewer viewer) =>
        uploads.Where(upload => upload.SubjectId == subjectId && upload.ById == viewer.PersonId);
}

internal sealed class StagedUploadMapping : IEntityTypeConfiguration<StagedUpload>
{
    public void Configure(EntityTypeBuilder<StagedUpload> builder)
    {
        builder.Property(upload => upload.FileName).HasMaxLength(StagedUpload.LongestName);
        builder.HasOne<Person>().WithMany().HasForeignKey(upload => upload.ById);
        builder.HasIndex(upload => new { upload.SubjectId, upload.ById });
        builder.HasIndex(upload => upload.At);
    }
}
