using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Actions;

internal sealed class ActionMapping : IEntityTypeConfiguration<HubAction>
{
    public void Configure(EntityTypeBuilder<HubAction> builder)
    {
        builder.Property(action => action.What).HasMaxLength(HubAction.LongestWhat);
        builder.Property(action => action.Outcome).HasMaxLength(HubAction.LongestOutcome);
        builder.HasOne<School>().WithMany().HasForeignKey(action => action.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(action => action.OwnerId);
        builder.HasIndex(action => action.SchoolId);
        builder.HasIndex(action => action.SourceId);
        builder.HasIndex(action => new { action.OwnerId, action.State, action.DueOn });
        builder.HasIndex(action => new { action.State, action.DueOn });
    }
}
