using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MusicHub.Data.Concurrency;

internal sealed class PostedRequestMapping : IEntityTypeConfiguration<PostedRequest>
{
    public void Configure(EntityTypeBuilder<PostedRequest> builder)
    {
        builder.HasKey(request => request.Key);
        builder.Property(request => request.Key).HasMaxLength(64);
        builder.Property(request => request.Location).HasMaxLength(400);
        builder.HasIndex(request => request.At);
    }
}
