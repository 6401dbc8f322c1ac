using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Questionnaires;

internal sealed class AnswerSheetMapping : IEntityTypeConfiguration<AnswerSheet>
{
    public void Configure(EntityTypeBuilder<AnswerSheet> builder)
    {
        builder.HasOne<Questionnaire>().WithMany().HasForeignKey(sheet => sheet.QuestionnaireId);
        builder.HasOne<School>().WithMany().HasForeignKey(sheet => sheet.SchoolId);
        builder.HasIndex(sheet => new { sheet.SubjectId, sheet.SeriesId }).IsUnique();
        builder.HasMany(sheet => sheet.Sections).WithOne().HasForeignKey(section => section.SheetId);
        builder.HasMany(sheet => sheet.Answers).WithOne().HasForeignKey(answer => answer.SheetId);
    }
}

internal sealed class AnsweredSectionMapping : IEntityTypeConfiguration<AnsweredSection>
{
    public void Configure(EntityTypeBuilder<AnsweredSection> builder)
    {
        builder.HasOne<QuestionSection>().WithMany().HasForeignKey(section => section.SectionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(section => section.SavedById);
        builder.HasIndex(section => new { section.SheetId, section.SectionId }).IsUnique();
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.Property(answer => answer.Text).HasMaxLength(Answer.LongestText);
        builder.Property(answer => answer.Note).HasMaxLength(Answer.LongestText);
        builder.Ignore(answer => answer.AsGiven);
        builder.HasOne<Question>().WithMany().HasForeignKey(answer => answer.QuestionId);
        builder.HasIndex(answer => new { answer.SheetId, answer.QuestionId }).IsUnique();
        builder.HasMany(answer => answer.Chosen).WithOne().HasForeignKey(chosen => chosen.AnswerId);
    }
}

internal sealed class ChosenOptionMapping : IEntityTypeConfiguration<ChosenOption>
{
    public void Configure(EntityTypeBuilder<ChosenOption> builder)
    {
        builder.HasOne<QuestionOption>().WithMany().HasForeignKey(chosen => chosen.OptionId);
        builder.HasIndex(chosen => new { chosen.AnswerId, chosen.OptionId }).IsUnique();
    }
}
