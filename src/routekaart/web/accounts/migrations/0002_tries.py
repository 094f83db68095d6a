"""Wrong codes of an account are counted."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='tried',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='account',
            name='tries',
            field=models.PositiveIntegerField(default=0),
        ),
    ]
