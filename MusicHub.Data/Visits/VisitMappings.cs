using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Visits;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.Property(visit => visit.MetWhom).HasMaxLength(VisitRecord.LongestMetWhom);
        builder.Property(visit => visit.NextStep).HasMaxLength(VisitRecord.LongestNextStep);
        builder.Property(visit => visit.EndedReason).HasMaxLength(Visit.LongestReason);
        builder.HasOne<School>().WithMany().HasForeignKey(visit => visit.SchoolId);
        builder.HasOne<VisitKind>().WithMany().HasForeignKey(visit => visit.KindId);
        builder.HasOne<Person>().WithMany().HasForeignKey(visit => visit.VisitorId);
        builder.HasOne<VisitReason>().WithMany().HasForeignKey(visit => visit.EndedReasonId);
        builder.HasOne<TrustVisit>().WithMany().HasForeignKey(visit => visit.TrustVisitId);
        builder.HasIndex(visit => new { visit.SchoolId, visit.State, visit.On });
        builder.HasIndex(visit => new { visit.VisitorId, visit.State, visit.SortDay });
        builder.HasIndex(visit => new { visit.State, visit.SortDay });
        builder.HasIndex(visit => visit.SortDay);
        // Which schools have had a counting visit since a day is answered from the index alone.
        builder.HasIndex(visit => new { visit.State, visit.KindId, visit.On, visit.SchoolId });
        builder.HasIndex(visit => visit.FollowUpBy).HasFilter("FollowUpBy IS NOT NULL");
        builder.HasMany(visit => visit.Needs).WithOne().HasForeignKey(need => need.VisitId);
        builder.HasMany(visit => visit.Attempts).WithOne().HasForeignKey(attempt => attempt.VisitId);
        builder.HasMany(visit => visit.Moves).WithOne().HasForeignKey(move => move.VisitId);
    }
}

internal sealed class TrustVisitMapping : IEntityTypeConfiguration<TrustVisit>
{
    public void Configure(EntityTypeBuilder<TrustVisit> builder) => builder.HasOne<Trust>().WithMany().HasForeignKey(together => together.TrustId);
}

internal sealed class VisitNeedMapping : IEntityTypeConfiguration<VisitNeed>
{
    public void Configure(EntityTypeBuilder<VisitNeed> builder)
    {
        builder.Property(need => need.Note).HasMaxLength(VisitRecord.LongestNeedNote);
        builder.HasOne<Need>().WithMany().HasForeignKey(need => need.NeedId);
        builder.HasIndex(need => new { need.VisitId, need.NeedId }).IsUnique();
    }
}

internal sealed class ContactAttemptMapping : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.Property(attempt => attempt.Note).HasMaxLength(ContactAttempt.LongestNote);
        builder.HasOne<Person>().WithMany().HasForeignKey(attempt => attempt.ById);
        builder.HasOne<VisitReason>().WithMany().HasForeignKey(attempt => attempt.ReasonId);
    }
}

internal sealed class SchoolAttemptMapping : IEntityTypeConfiguration<SchoolAttempt>
{
    public void Configure(EntityTypeBuilder<SchoolAttempt> builder)
    {
        builder.Property(attempt => attempt.Note).HasMaxLength(ContactAttempt.LongestNote);
        builder.HasOne<School>().WithMany().HasForeignKey(attempt => attempt.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(attempt => attempt.ById);
        builder.HasOne<VisitReason>().WithMany().HasForeignKey(attempt => attempt.ReasonId);
        builder.HasIndex(attempt => new { attempt.SchoolId, attempt.At });
    }
}

internal sealed class VisitMoveMapping : IEntityTypeConfiguration<VisitMove>
{
    public void Configure(EntityTypeBuilder<VisitMove> builder)
    {
        builder.Property(move => move.Why).HasMaxLength(Visit.LongestReason);
        builder.HasOne<VisitReason>().WithMany().HasForeignKey(move => move.ReasonId);
        builder.HasIndex(move => new { move.VisitId, move.Number }).IsUnique();
    }
}

internal sealed class VisitKindMapping : IEntityTypeConfiguration<VisitKind>
{
    public void Configure(EntityTypeBuilder<VisitKind> builder) => builder.Property(kind => kind.Name).HasMaxLength(ListItem.LongestName);
}

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder) => builder.Property(need => need.Name).HasMaxLength(ListItem.LongestName);
}

internal sealed class VisitReasonMapping : IEntityTypeConfiguration<VisitReason>
{
    public void Configure(EntityTypeBuilder<VisitReason> builder) => builder.Property(reason => reason.Name).HasMaxLength(ListItem.LongestName);
}
