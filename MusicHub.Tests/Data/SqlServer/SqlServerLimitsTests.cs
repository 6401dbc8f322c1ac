using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using MusicHub.Data;
using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Data.SqlServer;

public sealed class SqlServerLimitsTests
{
    private const int MostParameters = 2_100;
    private const int MostRowsOfValues = 1_000;

    [Test]
    public void Schema_KeepsToWhatSqlServerTakes()
    {
        using var db = Open();

        Assert.That(SqlServerLimits.Of(db.GetService<IDesignTimeModel>().Model), Is.Empty);
    }

    [Test]
    public void TheCheckItself_RefusesWhatSqlServerRefuses()
    {
        using var db = new Unfit();

        Assert.That(SqlServerLimits.Of(db.GetService<IDesignTimeModel>().Model), Is.EquivalentTo(new[]
        {
            "Leaf.IX_Leaf_Text: a key of 1800 bytes",
            "Leaf.IX_Leaf_Number: unique over NULLs",
            "Leaf: reached by two cascades from Root",
        }));
    }

    [Test]
    public void RowsWrittenInBulk_StayBelowTheMostParametersAndRows([Values(typeof(School), typeof(SchoolUrn), typeof(SchoolPredecessor), typeof(Contact), typeof(ContactRole), typeof(RegisterImportLine), typeof(Visit), typeof(VisitNeed), typeof(VisitBatchLine))] Type type)
    {
        using var db = Open();
        var rows = BulkInsert.RowsAtOnce(db, type);

        Assert.That(rows, Is.InRange(1, MostRowsOfValues));
        Assert.That(BulkInsert.Sql(db, type, rows).Count(c => c == '@'), Is.InRange(1, MostParameters));
    }

    /// <summary>A hub may have more schools than a command may have parameters; lists of identities come from forms and from other queries.</summary>
    [TestCase(50)]
    [TestCase(2_090)]
    [TestCase(2_500)]
    [TestCase(30_000)]
    public void AQueryForManyIdentities_StaysBelowTheMostParameters(int many)
    {
        using var db = Open();
        var ids = Enumerable.Range(0, many).Select(_ => Guid.NewGuid()).ToList();

        using var command = db.Schools.IgnoreAutoIncludes().Where(school => ids.Contains(school.Id)).Select(school => school.Name).CreateDbCommand();

        Assert.That(command.Parameters, Has.Count.LessThanOrEqualTo(MostParameters));
        Assert.That(TransactSql.Errors(command.CommandText), Is.Empty);
    }

    private static MusicHubDbContext Open() => DatabaseSetup.Create(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=nowhere;Database=MusicHub"));

    private sealed class Unfit : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Root>();
            modelBuilder.Entity<Branch>().HasOne<Root>().WithMany().HasForeignKey(branch => branch.RootId).OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Leaf>(leaf =>
            {
                leaf.HasOne<Root>().WithMany().HasForeignKey(child => child.RootId).OnDelete(DeleteBehavior.Cascade);
                leaf.HasOne<Branch>().WithMany().HasForeignKey(child => child.BranchId).OnDelete(DeleteBehavior.Cascade);
                leaf.Property(child => child.Text).HasMaxLength(900);
                leaf.HasIndex(child => child.Text);
                leaf.HasIndex(child => child.Number).IsUnique().HasFilter(null);
            });
        }
    }

    private sealed class Root
    {
        public int Id { get; set; }
    }

    private sealed class Branch
    {
        public int Id { get; set; }

        public int RootId { get; set; }
    }

    private sealed class Leaf
    {
        public int Id { get; set; }

        public int RootId { get; set; }

        public int BranchId { get; set; }

        public string Text { get; set; } = "";

        public int? Number { get; set; }
    }
}
